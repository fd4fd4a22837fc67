using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>
/// The time that each reading represents: until the next reading, at most 15 minutes. Before a longer gap, the time that the previous
/// reading represents; for a single reading 5 minutes. So readings every minute and readings every 15 minutes have weights in proportion
/// to the time that they cover, and gaps have no weight.
/// </summary>
public static class ReadingWeights
{
    /// <summary>The maximum weight: 15 minutes, the longest usual interval of sensors.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(15);

    /// <summary>The weight of a reading without neighbours.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromMinutes(5);

    /// <summary>Returns the readings with their weights, lazily. No weight extends beyond <paramref name="end"/>.</summary>
    /// <param name="readings">The readings in ascending order of time, one per instant, all before the end.</param>
    /// <param name="end">The end of the span.</param>
    public static IEnumerable<(Reading Reading, TimeSpan Weight)> Compute(IEnumerable<Reading> readings, DateTimeOffset end)
    {
        ArgumentNullException.ThrowIfNull(readings);
        Reading? current = null;
        var before = Alone;
        foreach (var next in readings)
        {
            if (current is not null)
            {
                var apart = next.MeasuredAt - current.MeasuredAt;
                before = apart <= Max ? apart : before;
                yield return (current, before);
                before = apart <= Max ? before : Alone;
            }

            current = next;
        }

        if (current is not null)
        {
            var left = end - current.MeasuredAt;
            yield return (current, before < left ? before : left);
        }
    }
}
