namespace GlucoseTracker.Simulator;

/// <summary>A clock that starts at the present and runs faster, so that a night fits into a minute.</summary>
/// <param name="real">The clock that it is made from.</param>
/// <param name="speed">How many of its seconds pass in one real second; more than 0.</param>
public sealed class FasterTimeProvider(TimeProvider real, double speed) : TimeProvider
{
    private readonly DateTimeOffset _start = real.GetUtcNow();
    private readonly long _startTimestamp = real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + Passed;

    /// <inheritdoc/>
    public override long GetTimestamp() => Passed.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private TimeSpan Passed => real.GetElapsedTime(_startTimestamp) * speed;

    /// <summary>Infinite stays infinite.</summary>
    private TimeSpan Shortened(TimeSpan span) => span > TimeSpan.Zero ? span / speed : span;
}
