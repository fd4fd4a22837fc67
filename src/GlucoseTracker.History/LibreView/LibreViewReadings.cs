using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.LibreView;

/// <summary>The readings of a LibreView file, and what of it is none.</summary>
public sealed class LibreViewReadings
{
    private readonly MinuteTable _table = new();
    private readonly TimeZoneInfo _zone;
    private readonly string _zoneName;
    private readonly DateTimeOffset _now;

    internal LibreViewReadings(TimeZoneInfo zone, string zoneName, DateTimeOffset now) => (_zone, _zoneName, _now) = (zone, zoneName, now);

    /// <summary>How many there are, one a minute at most.</summary>
    public int Count => _table.Count;

    /// <summary>Readings that gave way to another one of the same minute.</summary>
    public int OfSameMinute => _table.Dropped;

    /// <summary>Readings of the hour that the clock shows twice in autumn, or never in spring: which instant it was cannot be told.</summary>
    public int AtClockChange { get; private set; }

    /// <summary>Records of a reading without a value that a sensor reports.</summary>
    public int WithoutValue { get; private set; }

    /// <summary>Records of a reading without a time, or with one before 2010 or from 2100 on.</summary>
    public int WithoutTime { get; private set; }

    /// <summary>Records that are no readings: notes, insulin, food, test strips.</summary>
    public int OtherRecords { get; private set; }

    /// <summary>The readings in rising order of time.</summary>
    public IEnumerable<SourcedReading> Readings => _table.Readings();

    internal void AddOther() => OtherRecords++;

    internal void AddWithoutValue() => WithoutValue++;

    internal void AddWithoutTime() => WithoutTime++;

    /// <exception cref="ExchangeException">The reading lies ahead of now.</exception>
    internal void Add(DateTime local, SensorValue value, bool isScan, int line)
    {
        var found = LocalTime.Find(local, _zone);
        if (found.First is not { } instant || found.IsAmbiguous)
        {
            AtClockChange++;
            return;
        }

        if (new ReferenceTime(_now).IsAhead(instant))
        {
            throw ReadingsAhead.At(line, instant - _now, _zoneName);
        }

        _table.Add(instant, value, isScan);
    }
}
