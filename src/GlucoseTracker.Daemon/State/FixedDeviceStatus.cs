using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.State;

/// <summary>In the demo the service is on this machine, so the way to it always works; the address is one kept for documentation, and the
/// Wi-Fi is good.</summary>
/// <param name="clock">The knowledge of the clocks; null: the clock is right.</param>
public sealed class FixedDeviceStatus(ClockTrustMonitor? clock = null) : IDeviceStatus
{
    /// <inheritdoc/>
    public string? Address => "192.0.2.23";

    /// <inheritdoc/>
    public bool HasNetwork => true;

    /// <inheritdoc/>
    public WirelessLink Wireless => new(WirelessState.Connected, -61);

    /// <inheritdoc/>
    public ClockKnowledge Clock => clock?.Current ?? ClockKnowledge.Synchronized;
}
