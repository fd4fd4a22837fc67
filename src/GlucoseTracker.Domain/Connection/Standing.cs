namespace GlucoseTracker.Domain;

/// <summary>What a successful answer means when it brings nothing new: why is there no fresh reading although the service works?</summary>
public static class Standing
{
    /// <summary>From this age of the newest reading on, a working service means that the phone sends nothing: 20 minutes, as the maker's own app.</summary>
    public static readonly TimeSpan PhoneSilentFrom = TimeSpan.FromMinutes(20);

    /// <summary>The life of most sensors: 14 days.</summary>
    private static readonly TimeSpan UsualLife = TimeSpan.FromDays(14);

    /// <summary>The life of the "plus" kinds: 15 days. The service does not tell the kind; a reading past the 14th day does.</summary>
    private static readonly TimeSpan LongLife = TimeSpan.FromDays(15);

    /// <summary>Readings that stop this shortly before the end of the 14th day stopped because of it.</summary>
    private static readonly TimeSpan ShortlyBefore = TimeSpan.FromHours(3);

    private static readonly CauseFacts ReadingAhead = new() { Detail = CauseDetail.ReadingAhead };

    /// <summary>The cause, or null when all is well. The clock must be one that can be believed.</summary>
    /// <param name="newest">The newest reading known, the answer's own included.</param>
    /// <param name="sensor">The sensor's dates, when the service told them.</param>
    /// <param name="now">The present instant, UTC.</param>
    public static (ConnectionCause? Cause, CauseFacts Facts) Of(Reading? newest, SensorInfo? sensor, DateTimeOffset now)
    {
        if (newest is not null && newest.IsFromFuture(now))
        {
            return (ConnectionCause.ClockNotTrusted, ReadingAhead);
        }

        if (newest is not null && now - newest.MeasuredAt < PhoneSilentFrom)
        {
            return (null, CauseFacts.None);
        }

        if (sensor is not null && IsWarmingUp(sensor, now))
        {
            return (ConnectionCause.SensorWarmingUp, new CauseFacts { SensorReadyAt = sensor.ActivatedAt + sensor.WarmUp });
        }

        if (newest is null)
        {
            return (ConnectionCause.NoReadingYet, CauseFacts.None);
        }

        return sensor is not null && HasEnded(sensor, newest, now)
            ? (ConnectionCause.SensorEnded, new CauseFacts { SensorEndedAt = EndOf(sensor, newest) })
            : (ConnectionCause.PhoneSilent, CauseFacts.None);
    }

    private static bool IsWarmingUp(SensorInfo sensor, DateTimeOffset now) =>
        now >= sensor.ActivatedAt - Reading.FutureTolerance && now < sensor.ActivatedAt + sensor.WarmUp;

    /// <summary>
    /// Certain after 15 days. After 14 only when the readings ran up to that moment: a phone that fell silent earlier says nothing about
    /// a sensor that may be of the longer kind.
    /// </summary>
    private static bool HasEnded(SensorInfo sensor, Reading newest, DateTimeOffset now) =>
        now >= sensor.ActivatedAt + LongLife || (now >= sensor.ActivatedAt + UsualLife && EndOf(sensor, newest) <= now);

    /// <summary>The end of the sensor's life as its last reading shows it; null when it does not show which kind it is.</summary>
    private static DateTimeOffset? EndOf(SensorInfo sensor, Reading newest) => (newest.MeasuredAt - sensor.ActivatedAt) switch
    {
        var age when age > LongLife => null,
        var age when age > UsualLife => sensor.ActivatedAt + LongLife,
        var age when age > UsualLife - ShortlyBefore => sensor.ActivatedAt + UsualLife,
        _ => null,
    };
}
