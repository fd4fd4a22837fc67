using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Polling;

/// <summary>
/// When the readings of the last hours are fetched: at start, after a gap, and once more when the service has released the gap's end.
/// </summary>
/// <remarks>
/// The service withholds the newest 17 to 22 minutes of its history (protocol section 4.2). A gap that stays open although its end was
/// released is left as it is: there is nothing to fetch.
/// </remarks>
public static class HistoryPlan
{
    /// <summary>How old a history point is before the service hands it out: 22 minutes.</summary>
    public static readonly TimeSpan Withheld = TimeSpan.FromMinutes(22);

    /// <summary>
    /// Neighbours farther apart than this have a gap between them: 7 minutes, or half as much again as the usual spacing.
    /// </summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(7);

    /// <summary>How long after a fetch that failed the next one waits: 10 minutes.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(10);

    /// <summary>Gaps older than this are left as they are: 12 hours, what the service keeps.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(12);

    /// <summary>True when history should be fetched now.</summary>
    /// <param name="series">What is known.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="lastFetch">When history was last fetched; null when never.</param>
    /// <param name="failedAgo">How long ago, on the monotonic clock, it was tried in vain; null when the last try worked, or there was
    /// none.</param>
    public static bool IsDue(ReadingSeries series, DateTimeOffset now, DateTimeOffset? lastFetch, TimeSpan? failedAgo = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        return !(failedAgo < RetryAfter) && (lastFetch is not { } last || HasGapToFill(series, now, last));
    }

    private static bool HasGapToFill(ReadingSeries series, DateTimeOffset now, DateTimeOffset last)
    {
        var usual = series.TypicalSpacing * 1.5;
        var gap = usual > Gap ? usual.Value : Gap;
        for (var i = series.Count - 1; i > 0 && now - series[i].MeasuredAt <= Reach; i--)
        {
            var end = series[i].MeasuredAt;
            var length = end - series[i - 1].MeasuredAt;
            if (length > gap && (IsReleased(now - end, last - end)
                || (length > Withheld && IsReleased(now - end + Withheld, last - end + Withheld))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the service handed out what was measured so long ago only after the last fetch.</summary>
    /// <param name="ago">From the measurement until now.</param>
    /// <param name="agoThen">From the measurement until the last fetch.</param>
    private static bool IsReleased(TimeSpan ago, TimeSpan agoThen) => ago >= Withheld && agoThen < Withheld;
}
