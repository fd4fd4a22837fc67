namespace GlucoseTracker.Simulator;

/// <summary>
/// A clock that starts at a chosen instant and runs faster than real time. Timers and the monotonic clock run at the same speed.
/// </summary>
/// <param name="start">The first value of the wall clock.</param>
/// <param name="speed">The number of seconds per real second; more than 0.</param>
/// <param name="real">The real clock.</param>
public sealed class ScaledTimeProvider(DateTimeOffset start, double speed, TimeProvider real) : TimeProvider
{
    private readonly long _realStart = real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + Elapsed();

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed().Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, ToRealTime(dueTime), ToRealTime(period));

    private TimeSpan Elapsed() => real.GetElapsedTime(_realStart) * speed;

    /// <summary>The real duration of a wait, rounded up to milliseconds so that no wait ends early.</summary>
    private TimeSpan ToRealTime(TimeSpan wait) => wait <= TimeSpan.Zero
        ? wait
        : TimeSpan.FromMilliseconds(Math.Ceiling((wait / speed).TotalMilliseconds));
}
