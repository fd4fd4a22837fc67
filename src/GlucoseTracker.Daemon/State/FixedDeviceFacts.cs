using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.State;

/// <summary>In the demo the service is on this machine, so the way to it always works; the address is one kept for documentation.</summary>
/// <param name="clock">What is learnt of the clocks; null: the clock is right.</param>
public sealed class FixedDeviceFacts(ClockWatch? clock = null) : IDeviceFacts
{
    /// <inheritdoc/>
    public string? Address => "192.0.2.23";

    /// <inheritdoc/>
    public bool NetworkWorks => true;

    /// <inheritdoc/>
    public ClockKnowledge Clock => clock?.Current ?? ClockKnowledge.Synchronized;
}
