using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.Daemon.State;

/// <summary>Asks the system for the device's own facts, at most once in ten seconds; every picture wants them.</summary>
public sealed class DeviceStatus(NetworkState network, ClockTrustMonitor clock, TimeProvider time) : IDeviceStatus
{
    private static readonly TimeSpan CacheDuration = TimeSpan.FromSeconds(10);

    private TimeSpan? _readAt;
    private string? _address;
    private bool _hasNetwork;

    /// <inheritdoc/>
    public string? Address => Refresh()._address;

    /// <inheritdoc/>
    public bool HasNetwork => Refresh()._hasNetwork;

    /// <inheritdoc/>
    public ClockKnowledge Clock => clock.Current;

    private DeviceStatus Refresh()
    {
        var now = time.Uptime();
        if (!(now - _readAt < CacheDuration))
        {
            _readAt = now;
            _address = NetworkState.OwnAddress()?.ToString();
            _hasNetwork = network.HasDefaultRoute();
        }

        return this;
    }
}
