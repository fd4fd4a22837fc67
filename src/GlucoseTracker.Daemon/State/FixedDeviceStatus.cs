using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.State;

/// <summary>
/// The status of the device in the demo: the service is on this machine, so the network always works; the address is a documentation
/// address (RFC 5737), and the Wi-Fi is good.
/// </summary>
/// <param name="clock">The knowledge of the clocks; null: the clock is trusted.</param>
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
