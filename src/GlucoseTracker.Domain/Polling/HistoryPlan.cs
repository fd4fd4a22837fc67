using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// Decides when the readings of the last hours are fetched: at the start, after a gap, and once more when the service has released the
/// gap's end.
/// </summary>
/// <remarks>
/// The service withholds the newest 17 to 22 minutes of its history (protocol section 4.2). When a gap is still open after its end was
/// released, it is not fetched again, because the service has no readings for it.
/// </remarks>
public static class HistoryPlan
{
    /// <summary>The age from which the service returns a point of the history: 22 minutes.</summary>
    public static readonly TimeSpan MinPointAge = TimeSpan.FromMinutes(22);

    /// <summary>
    /// The distance between two readings from which it is a gap: 7 minutes, or 1.5 times the usual interval.
    /// </summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(7);

    /// <summary>The delay after a failed request: 10 minutes.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    /// <summary>The age from which gaps are ignored: 12 hours, the length of the service's history.</summary>
    private static readonly TimeSpan MaxGapAge = TimeSpan.FromHours(12);

    /// <summary>True when the history should be fetched now.</summary>
    /// <param name="series">The known readings.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="lastFetch">The time of the last fetch; null when there was none.</param>
    /// <param name="failedAgo">The time since the last failed attempt, on the monotonic clock; null when the last attempt succeeded, or
    /// there was none.</param>
    public static bool IsDue(ReadingSeries series, DateTimeOffset now, DateTimeOffset? lastFetch, TimeSpan? failedAgo = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return !(failedAgo < RetryAfter) && (lastFetch is not { } last || HasGapToFill(series, now, last));
    }

    private static bool HasGapToFill(ReadingSeries series, DateTimeOffset now, DateTimeOffset last)
    {
        var typical = series.TypicalSpacing * 1.5;
        var gap = typical > Gap ? typical.Value : Gap;
        for (var i = series.Count - 1; i > 0 && now - series[i].MeasuredAt <= MaxGapAge; i--)
        {
            var end = series[i].MeasuredAt;
            var length = end - series[i - 1].MeasuredAt;
            if (length > gap && (IsReleased(now - end, last - end)
                || (length > MinPointAge && IsReleased(now - end + MinPointAge, last - end + MinPointAge))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the service released a measurement of this age only after the last fetch.</summary>
    /// <param name="ago">The time from the measurement until now.</param>
    /// <param name="agoThen">The time from the measurement until the last fetch.</param>
    private static bool IsReleased(TimeSpan ago, TimeSpan agoThen) => ago >= MinPointAge && agoThen < MinPointAge;
}
