using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// The true log: every reading of one person that has reached this device. Kept apart from the program's own series, and simpler.
/// </summary>
public sealed class ArrivedReadings
{
    /// <summary>A reading further ahead of a clock that is known to be right is not believed.</summary>
    private static readonly TimeSpan MaxAhead = TimeSpan.FromMinutes(2);

    /// <summary>Equal values at such a distance do not count as unchanged, because the values between them are unknown.</summary>
    private static readonly TimeSpan MaxUnchangedGap = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan Retention = TimeSpan.FromHours(27);

    /// <summary>Fewer equal values than these say nothing.</summary>
    private const int MinUnchangedReadings = 6;

    private readonly SortedDictionary<DateTimeOffset, Reading> _readings = [];

    /// <summary>The newest one by its own time; null when there is none.</summary>
    public Reading? Newest => _readings.Count == 0 ? null : _readings.Last().Value;

    /// <summary>All that is remembered, by time.</summary>
    public IReadOnlyCollection<Reading> All => _readings.Values;

    /// <summary>A reading arrives. Of two with one time the later arrival counts, but an arrow that was sent stays.</summary>
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

    /// <summary>The program ended, or another person's readings come: what was known is known no more.</summary>
    public void Clear() => _readings.Clear();

    /// <summary>How long the newest value has stood without a change, as far as six readings or more say so.</summary>
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
