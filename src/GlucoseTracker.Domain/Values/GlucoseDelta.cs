using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Values;

/// <summary>A change of glucose over a time; scaled to five minutes only for display.</summary>
/// <remarks>
/// The default value is not a change and throws when it is shown; absence is <c>GlucoseDelta?</c>. Equality: by change and time.
/// </remarks>
public readonly record struct GlucoseDelta
{
    private const int MaxDifference = 999;
    private static readonly TimeSpan MinDistance = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan TargetDistance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(7);

    /// <summary>Creates a change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The difference exceeds the possible range, or the time is not positive.</exception>
    public GlucoseDelta(int milligramsPerDeciliter, TimeSpan over)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(milligramsPerDeciliter, -MaxDifference);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milligramsPerDeciliter, MaxDifference);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(over, TimeSpan.Zero);
        (MilligramsPerDeciliter, Span) = (milligramsPerDeciliter, over);
    }

    /// <summary>The newer value minus the older one, in mg/dL; -999 to 999.</summary>
    public int MilligramsPerDeciliter { get; }

    /// <summary>The time between the two readings; positive.</summary>
    public TimeSpan Span { get; }

    /// <summary>
    /// The change to the newest reading from the reading nearest to five minutes before it, if that is 3 to 7 minutes earlier
    /// (of two equally near ones, the later). Null without such a reading, and for HI and LO.
    /// </summary>
    public static GlucoseDelta? Compute(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.Count == 0 ? null : Compute(series, series.Count - 1);
    }

    /// <summary>The change to another reading than the newest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The series has no such reading.</exception>
    public static GlucoseDelta? Compute(ReadingSeries series, int index)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, series.Count);
        var newest = series[index];
        if (!newest.Value.TryGetGlucose(out var now))
        {
            return null;
        }

        Reading? best = null;
        var bestDistance = TimeSpan.MaxValue;
        for (var i = index - 1; i >= 0; i--)
        {
            var before = newest.MeasuredAt - series[i].MeasuredAt;
            if (before > MaxDistance)
            {
                break;
            }

            var distance = (before - TargetDistance).Duration();
            if (before >= MinDistance && distance < bestDistance)
            {
                (best, bestDistance) = (series[i], distance);
            }
        }

        return best is not null && best.Value.TryGetGlucose(out var then)
            ? new GlucoseDelta(now.MilligramsPerDeciliter - then.MilligramsPerDeciliter, newest.MeasuredAt - best.MeasuredAt)
            : null;
    }

    /// <summary>A fixed text; <see cref="GlucoseText.Format(GlucoseDelta, GlucoseUnit)"/> formats a change.</summary>
    public override string ToString() => "[glucose delta]";
}
