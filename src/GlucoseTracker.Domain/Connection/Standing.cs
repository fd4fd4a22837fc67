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

    /// <summary>The cause, or null when all is well.</summary>
    /// <param name="newest">The newest reading known.</param>
    /// <param name="sensor">The sensor's dates, when the service told them.</param>
    /// <param name="now">The present instant, UTC.</param>
    public static (ConnectionCause? Cause, CauseFacts Facts) Of(Reading? newest, SensorInfo? sensor, DateTimeOffset now)
    {
        if (newest is not null && now - newest.MeasuredAt < PhoneSilentFrom)
        {
            return (null, CauseFacts.None);
        }

        var ready = sensor?.ActivatedAt + sensor?.WarmUp;
        if (ready is { } readyAt && now < readyAt && now >= sensor!.ActivatedAt)
        {
            return (ConnectionCause.SensorWarmingUp, new CauseFacts { SensorReadyAt = readyAt });
        }

        if (newest is null)
        {
            return (ConnectionCause.NoReadingYet, CauseFacts.None);
        }

        var usualEnd = sensor?.ActivatedAt + UsualLife;
        var end = newest.MeasuredAt > usualEnd ? sensor?.ActivatedAt + LongLife : usualEnd;
        return end is { } endedAt && now >= endedAt
            ? (ConnectionCause.SensorEnded, new CauseFacts { SensorEndedAt = endedAt })
            : (ConnectionCause.PhoneSilent, CauseFacts.None);
    }
}
