namespace GlucoseTracker.Domain;

/// <summary>
/// Readings from the future. With a trusted clock of our own, a measurement cannot lie ahead of it: then the phone's clock is wrong,
/// and the reading's age cannot be told. It is not shown and not merged, since it would stand as the newest one for a long time.
/// </summary>
public static class FutureReadings
{
    /// <summary>How far ahead a reading may lie before it is flagged: two minutes, which clocks that are set from the network never reach.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>True when the reading lies too far ahead of <paramref name="now"/>.</summary>
    public static bool IsAhead(Reading reading, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.MeasuredAt - now > Tolerance;
    }

    /// <summary>The readings that do not lie ahead.</summary>
    public static IEnumerable<Reading> WithoutAhead(IEnumerable<Reading> readings, DateTimeOffset now) => readings.Where(r => !IsAhead(r, now));
}
