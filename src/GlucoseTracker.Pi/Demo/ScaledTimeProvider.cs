namespace GlucoseTracker.Pi.Demo;

/// <summary>Time that starts at a chosen instant and runs faster than the real one; timers and the monotonic clock run with it.</summary>
/// <param name="start">What the wall clock shows first.</param>
/// <param name="speed">1 is real time.</param>
/// <param name="real">The time underneath.</param>
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
        real.CreateTimer(callback, state, Real(dueTime), Real(period));

    private TimeSpan Elapsed() => real.GetElapsedTime(_realStart) * speed;

    // A wait must not end before its instant has come on this clock, so it is rounded up to the timer's millisecond.
    private TimeSpan Real(TimeSpan wait) => wait <= TimeSpan.Zero
        ? wait
        : TimeSpan.FromMilliseconds(Math.Ceiling((wait / speed).TotalMilliseconds));
}
