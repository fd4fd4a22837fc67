using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>The readings of a LibreView file, and the counts of other records.</summary>
/// <remarks>The text is read once for the counts, and again for each <see cref="MinuteTable.Days"/> days that its readings
/// span.</remarks>
public sealed class LibreViewReadings
{
    private readonly MinuteSet _minutes = new();
    private readonly Func<IEnumerable<LibreViewRecord>> _records;
    private readonly TimeZoneInfo _zone;
    private readonly string _zoneName;
    private readonly DateTimeOffset _now;

    /// <exception cref="ExchangeException">A reading is ahead of the present instant.</exception>
    internal LibreViewReadings(Func<IEnumerable<LibreViewRecord>> records, TimeZoneInfo zone, string zoneName, DateTimeOffset now)
    {
        _records = records;
        _zone = zone;
        _zoneName = zoneName;
        _now = now;
        foreach (var record in records())
        {
            Add(record);
        }
    }

    /// <summary>The number of readings, at most one per minute.</summary>
    public int Count => _minutes.Count;

    /// <summary>The number of readings that another reading of the same minute replaced.</summary>
    public int SameMinute { get; private set; }

    /// <summary>
    /// The number of readings in the hour that the clock shows twice in autumn, or skips in spring, so that their instant is unknown.
    /// </summary>
    public int AtClockChange { get; private set; }

    /// <summary>The number of readings without a valid sensor value.</summary>
    public int WithoutValue { get; private set; }

    /// <summary>The number of readings without a valid time from 2010 to 2099.</summary>
    public int WithoutTime { get; private set; }

    /// <summary>The number of other records: notes, insulin, food, test strips.</summary>
    public int OtherRecords { get; private set; }

    /// <summary>The readings in ascending order of time. Lazy: the text must still be available.</summary>
    public IEnumerable<SourcedReading> Readings
    {
        get
        {
            var table = new MinuteTable();
            var end = int.MinValue;
            foreach (var day in _minutes.Days.Where(d => d >= end))
            {
                end = table.Reset(day);
                foreach (var record in _records())
                {
                    if (record.Kind == LibreViewRecordKind.Reading && GetInstant(record) is { } instant)
                    {
                        table.Add(instant, record.Value, record.IsScan);
                    }
                }

                foreach (var reading in table.Readings())
                {
                    yield return reading;
                }
            }
        }
    }

    private void Add(LibreViewRecord record)
    {
        switch (record.Kind)
        {
            case LibreViewRecordKind.Other:
                OtherRecords++;
                break;
            case LibreViewRecordKind.WithoutValue:
                WithoutValue++;
                break;
            case LibreViewRecordKind.WithoutTime:
                WithoutTime++;
                break;
            case LibreViewRecordKind.Reading when GetInstant(record) is { } instant:
                SameMinute += _minutes.Add(instant) ? 0 : 1;
                break;
            default:
                AtClockChange++;
                break;
        }
    }

    /// <summary>The instant of the measurement; null when the clock shows its local time twice or never.</summary>
    /// <exception cref="ExchangeException">The reading is ahead of the present instant.</exception>
    private DateTimeOffset? GetInstant(LibreViewRecord record)
    {
        var found = LocalTime.Find(record.Local, _zone);
        if (found.First is not { } instant || found.IsAmbiguous)
        {
            return null;
        }

        return new ReferenceTime(_now).IsAhead(instant) ? throw ReadingsAhead.At(record.Line, instant - _now, _zoneName) : instant;
    }
}
