namespace GlucoseTracker.Domain;

/// <summary>
/// When the readings of the last hours are fetched: at start, after a gap, and once more when the service has released the gap's end.
/// </summary>
/// <remarks>The service withholds the newest 17 to 22 minutes of its history (protocol section 4.2).</remarks>
public static class HistoryPlan
{
    /// <summary>How old a history point is before the service hands it out: 22 minutes.</summary>
    public static readonly TimeSpan Withheld = TimeSpan.FromMinutes(22);

    /// <summary>Neighbours farther apart than this have a gap between them: 7 minutes.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(7);

    /// <summary>Gaps older than this are left as they are: 12 hours, what the service keeps.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(12);

    /// <summary>True when history should be fetched now.</summary>
    /// <param name="series">What is known.</param>
    /// <param name="now">The present instant, UTC.</param>
    /// <param name="lastFetch">When history was last fetched; null when never.</param>
    public static bool IsDue(ReadingSeries series, DateTimeOffset now, DateTimeOffset? lastFetch)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (lastFetch is not { } last)
        {
            return true;
        }

        for (var i = series.Count - 1; i > 0 && now - series[i].MeasuredAt <= Reach; i--)
        {
            var end = series[i].MeasuredAt;
            var length = end - series[i - 1].MeasuredAt;
            var oldPartIsNew = length > Withheld && last < end;
            var endIsReleased = now >= end + Withheld && last < end + Withheld;
            if (length > Gap && (oldPartIsNew || endIsReleased))
            {
                return true;
            }
        }

        return false;
    }
}
