using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// The true log: every reading of one person that has reached this device. Independent of the program's own series, and simpler.
/// </summary>
public sealed class ArrivedReadings
{
    /// <summary>The maximum time by which a reading may be ahead of a trusted clock; others are ignored.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(2);

    /// <summary>Equal values at such a distance do not count as unchanged, because the values between them are unknown.</summary>
    private static readonly TimeSpan MaxUnchangedGap = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan Retention = TimeSpan.FromHours(27);

    /// <summary>The minimum number of equal values for an unchanged run.</summary>
    private const int MinUnchangedReadings = 6;

    private readonly SortedDictionary<DateTimeOffset, Reading> _readings = [];

    /// <summary>The newest reading by its time stamp; null when there is none.</summary>
    public Reading? Newest => _readings.Count == 0 ? null : _readings.Last().Value;

    /// <summary>All known readings in ascending order of time.</summary>
    public IReadOnlyCollection<Reading> All => _readings.Values;

    /// <summary>Records an arrival. Of two readings with one time the later arrival is used, but a known trend is kept.</summary>
    public void Add(Reading reading, DateTimeOffset now, bool clockTrusted)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (clockTrusted && reading.MeasuredAt - now > MaxAhead)
        {
            return;
        }

        var known = _readings.GetValueOrDefault(reading.MeasuredAt);
        _readings[reading.MeasuredAt] = reading.Trend == Trend.Unknown && known is not null
            ? reading with { Trend = known.Trend }
            : reading;
        while (_readings.First() is { } first && now - first.Key > Retention && _readings.Count > 1)
        {
            _readings.Remove(first.Key);
        }
    }

    /// <summary>Clears the log, because the program has ended or another person's readings arrive.</summary>
    public void Clear() => _readings.Clear();

    /// <summary>The time for which the newest value has not changed, by at least six readings.</summary>
    public TimeSpan GetUnchangedTime()
    {
        var (first, count) = (Newest, 0);
        foreach (var reading in _readings.Values.Reverse())
        {
            if (reading.Value != Newest!.Value || first!.MeasuredAt - reading.MeasuredAt >= MaxUnchangedGap)
            {
                break;
            }

            (first, count) = (reading, count + 1);
        }

        return count < MinUnchangedReadings ? TimeSpan.Zero : Newest!.MeasuredAt - first!.MeasuredAt;
    }
}
