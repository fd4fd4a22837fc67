using GlucoseTracker.Domain.Readings;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>
/// How long each reading stands for: until the next one, at most 15 minutes. Where the next is farther away, as long as the reading
/// before it stood; a lone reading stands for 5 minutes. So readings that come every minute and readings that come every 15 minutes
/// weigh by the time they cover, and a gap weighs nothing.
/// </summary>
public static class ReadingWeights
{
    /// <summary>The longest time one reading stands for: 15 minutes, the widest usual spacing of a sensor.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(15);

    /// <summary>What a reading without neighbours stands for.</summary>
    private static readonly TimeSpan Alone = TimeSpan.FromMinutes(5);

    /// <summary>Each reading with its weight; none stands beyond <paramref name="end"/>. Lazy.</summary>
    /// <param name="readings">In rising order of time, one per instant, none at or after the end.</param>
    /// <param name="end">The end of the span that is looked at.</param>
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
