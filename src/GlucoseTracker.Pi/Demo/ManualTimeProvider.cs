namespace GlucoseTracker.Pi.Demo;

/// <summary>A clock that only advances on request, for pictures of one instant of a scenario. Timers use real time.</summary>
internal sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private TimeSpan _passed;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + _passed;

    /// <inheritdoc/>
    public override long GetTimestamp() => _passed.Ticks;

    /// <summary>Advances the clock.</summary>
    public void Advance(TimeSpan by) => _passed += by;
}
