namespace GlucoseTracker.Domain.Sensors;

/// <summary>
/// Learns the life of this person's sensors from past readings. Only a complete life is evidence: readings past the 14th day, or readings
/// that end with the 14th day and continue with the next sensor. The newest complete life decides, because people change the type of
/// sensor.
/// </summary>
public static class SensorDays
{
    /// <summary>The minimum gap between two sensors: the next one's warm-up. A shorter gap is within a life.</summary>
    private static readonly TimeSpan MinChange = TimeSpan.FromMinutes(55);

    /// <summary>
    /// The time before the end of the 14th day in which the last reading of a complete life is expected, because some sensors store only
    /// one reading per 15 minutes.
    /// </summary>
    private static readonly TimeSpan ShortlyBefore = TimeSpan.FromMinutes(35);

    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(SensorLife.ShortDays);

    /// <summary>Learns from readings.</summary>
    /// <param name="readings">The times of measurement in ascending order; enumerated once.</param>
    /// <param name="starts">The recorded starts of this person's sensors in ascending order, including the present one.</param>
    /// <returns>14 or 15 days; null without a complete life.</returns>
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
                // A recorded start is better evidence than a gap, which the phone may have caused.
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
            ? (ObservedLong(runFrom, end) || (next > 0 && SensorLife.ProvesLongLife(starts[next - 1], end)) ? SensorLife.LongDays : learned)
            : null;
    }

    /// <summary>The life of a sensor with a known start, from its last reading.</summary>
    private static int? FromStart(DateTimeOffset start, DateTimeOffset last) => (last - start) switch
    {
        // The time is longer than any sensor's life, so a start in between was not recorded.
        var life when life > TimeSpan.FromDays(SensorLife.LongDays) + SensorLife.Tolerance => null,
        var life when life > ShortLife + SensorLife.Tolerance => SensorLife.LongDays,
        var life when life >= ShortLife - ShortlyBefore => SensorLife.ShortDays,
        _ => null,
    };

    /// <summary>
    /// The life that readings without a gap show. Their sensor was started at least one warm-up before the first reading.
    /// </summary>
    /// <param name="first">The time of the first reading.</param>
    /// <param name="last">The time of the last reading before a gap.</param>
    /// <param name="isWhole">True when there were readings before the first one, so that the gap before it can be a change of the
    /// sensor.</param>
    private static int? FromRun(DateTimeOffset first, DateTimeOffset last, bool isWhole) =>
        ObservedLong(first, last) ? SensorLife.LongDays : isWhole ? FromStart(first - SensorInfo.DefaultWarmUp, last) : null;

    private static bool ObservedLong(DateTimeOffset first, DateTimeOffset last) =>
        last - first + SensorInfo.DefaultWarmUp is var life && life > ShortLife + SensorLife.Tolerance;
}
