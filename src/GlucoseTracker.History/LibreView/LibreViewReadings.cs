using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>The readings of a LibreView file, and what of it is none.</summary>
/// <remarks>The text is read once for the counts, and once more for each <see cref="MinuteTable.Days"/> days that its readings
/// span.</remarks>
public sealed class LibreViewReadings
{
    private readonly MinuteSet _minutes = new();
    private readonly Func<IEnumerable<LibreViewRecord>> _records;
    private readonly TimeZoneInfo _zone;
    private readonly string _zoneName;
    private readonly DateTimeOffset _now;

    /// <exception cref="ExchangeException">A reading lies ahead of now.</exception>
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

    /// <summary>How many there are, one a minute at most.</summary>
    public int Count => _minutes.Count;

    /// <summary>Readings that gave way to another one of the same minute.</summary>
    public int SameMinute { get; private set; }

    /// <summary>
    /// Readings of the hour that the clock shows twice in autumn, or never in spring: which instant it was cannot be told.
    /// </summary>
    public int AtClockChange { get; private set; }

    /// <summary>Records of a reading without a value that a sensor reports.</summary>
    public int WithoutValue { get; private set; }

    /// <summary>Records of a reading without a time, or with one before 2010 or from 2100 on.</summary>
    public int WithoutTime { get; private set; }

    /// <summary>Records that are no readings: notes, insulin, food, test strips.</summary>
    public int OtherRecords { get; private set; }

    /// <summary>The readings in rising order of time. Lazy: the text must still be there.</summary>
    public IEnumerable<SourcedReading> Readings
    {
        get
        {
            var table = new MinuteTable();
            var end = int.MinValue;
            foreach (var day in _minutes.Days.Where(d => d >= end))
            {
                end = table.Begin(day);
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

    /// <summary>When it was measured; null when the clock shows that time twice or never.</summary>
    /// <exception cref="ExchangeException">The reading lies ahead of now.</exception>
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
