namespace GlucoseTracker.Domain;

/// <summary>
/// Whether the wall clock may be believed. Until it may, no age of a reading can be told. Immutable; decides from what it is given.
/// </summary>
/// <remarks>
/// Two witnesses: the system's mark that it has set the clock from the network, and the date in the service's own answers, which come
/// over a verified line. Between two observations the monotonic clock tells whether somebody has set the wall clock meanwhile.
/// </remarks>
public sealed record ClockTrust
{
    /// <summary>
    /// How far the wall clock may lie from an answer's date: one minute. Half of it is for an answer that was long on its way,
    /// and ages are told in whole minutes.
    /// </summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <summary>Wall clock less monotonic clock when the wall clock was last vouched for; null when it never was.</summary>
    private readonly TimeSpan? _offset;

    private ClockTrust(TimeSpan? offset) => _offset = offset;

    /// <summary>Nobody has vouched for the clock: the state after start.</summary>
    public static ClockTrust Unknown { get; } = new(offset: null);

    /// <summary>True when the clock was vouched for and has not been set since, as far as the last observation saw.</summary>
    public bool IsTrusted => _offset is not null;

    /// <summary>The trust after an observation.</summary>
    /// <param name="clock">Both clocks now.</param>
    /// <param name="synchronised">The system's mark: its time service has set the clock since the start. It outweighs an answer's date.</param>
    /// <param name="serverTime">The date of an answer that has just come; null when none did.</param>
    public ClockTrust Observe(ClockReading clock, bool synchronised, DateTimeOffset? serverTime)
    {
        if (synchronised)
        {
            return Vouched(clock);
        }

        if (serverTime is { } server)
        {
            return (clock.Wall - server).Duration() <= Tolerance ? Vouched(clock) : Unknown;
        }

        return _offset is { } offset && (OffsetOf(clock) - offset).Duration() <= Tolerance ? this : Unknown;
    }

    private static ClockTrust Vouched(ClockReading clock) => new(OffsetOf(clock));

    private static TimeSpan OffsetOf(ClockReading clock) => clock.Wall - DateTimeOffset.UnixEpoch - clock.Uptime;
}
