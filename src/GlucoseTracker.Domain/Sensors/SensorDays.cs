namespace GlucoseTracker.Domain.Sensors;

/// <summary>
/// Learns from readings of the past how long this person's sensors last. Only a whole life says it: readings past the 14th day, or readings
/// that end with the 14th day and go on with the next sensor. The newest whole life decides, since people change to another kind.
/// </summary>
public static class SensorDays
{
    /// <summary>Between two sensors lies at least the next one's warm-up. A shorter gap lies within a life.</summary>
    private static readonly TimeSpan MinChange = TimeSpan.FromMinutes(55);

    /// <summary>
    /// Readings that stop this shortly before the end of the 14th day stopped because of it: some kinds keep one reading for each 15
    /// minutes.
    /// </summary>
    private static readonly TimeSpan ShortlyBefore = TimeSpan.FromMinutes(35);

    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(SensorLife.ShortDays);

    /// <summary>Looks at all readings.</summary>
    /// <param name="readings">When they were measured, in rising order. Read once.</param>
    /// <param name="starts">When this person's sensors were started, as far as it was noted, in rising order; the present one's
    /// included.</param>
    /// <returns>14 or 15; null when no whole life is among them.</returns>
    public static int? Learn(IEnumerable<DateTimeOffset> readings, IReadOnlyList<DateTimeOffset> starts)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(starts);
        int? learned = null;
        DateTimeOffset? before = null;
        var (runFrom, runIsWhole, next) = (default(DateTimeOffset), false, 0);
        foreach (var reading in readings)
        {
            if (before is not { } last)
            {
                (runFrom, before) = (reading, reading);
                next = starts.TakeWhile(start => start <= reading).Count();
                continue;
            }

            var changed = next < starts.Count && starts[next] <= reading;
            if (changed || reading - last >= MinChange)
            {
                // Where a start was noted it says more than a gap, which may be the phone's.
                learned = (next == 0 ? FromRun(runFrom, last, runIsWhole)
                    : ObservedLong(runFrom, last) ? SensorLife.LongDays
                    : changed ? FromStart(starts[next - 1], last) : null) ?? learned;
                (runFrom, runIsWhole) = (reading, true);
            }

            while (next < starts.Count && starts[next] <= reading)
            {
                next++;
            }

            before = reading;
        }

        return before is { } end
            ? (ObservedLong(runFrom, end) || (next > 0 && SensorLife.LastsBeyond(starts[next - 1], end)) ? SensorLife.LongDays : learned)
            : null;
    }

    /// <summary>What a sensor with a known start says, given its last reading.</summary>
    private static int? FromStart(DateTimeOffset start, DateTimeOffset last) => (last - start) switch
    {
        // Longer than any kind lasts: a start between the two was not noted.
        var life when life > TimeSpan.FromDays(SensorLife.LongDays) + SensorLife.Tolerance => null,
        var life when life > ShortLife + SensorLife.Tolerance => SensorLife.LongDays,
        var life when life >= ShortLife - ShortlyBefore => SensorLife.ShortDays,
        _ => null,
    };

    /// <summary>What readings without a gap say. Their sensor was started at least its warm-up before the first.</summary>
    /// <param name="first">The first.</param>
    /// <param name="last">The last; after it comes a gap.</param>
    /// <param name="isWhole">True when there were readings before the first: the gap before it may be a change of the sensor.</param>
    private static int? FromRun(DateTimeOffset first, DateTimeOffset last, bool isWhole) =>
        ObservedLong(first, last) ? SensorLife.LongDays : isWhole ? FromStart(first - SensorInfo.DefaultWarmUp, last) : null;

    private static bool ObservedLong(DateTimeOffset first, DateTimeOffset last) =>
        last - first + SensorInfo.DefaultWarmUp is var life && life > ShortLife + SensorLife.Tolerance;
}
