namespace GlucoseTracker.Pi.Demo;

/// <summary>Time that stands still until it is moved; for pictures of an instant of a scenario. Timers run on real time.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _passed;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + _passed;

    /// <inheritdoc/>
    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Moves on.</summary>
    public void Advance(TimeSpan by) => _passed += by;
}
