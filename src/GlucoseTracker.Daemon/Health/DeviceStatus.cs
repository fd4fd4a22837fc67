using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.Daemon.Health;

/// <summary>
/// Reads the status of the device from the system, at most once in ten seconds. Every picture needs it, except the Wi-Fi, which is on one
/// page only.
/// </summary>
public sealed class DeviceStatus(NetworkState network, SystemFiles files, ClockTrustMonitor clock, TimeProvider time) : IDeviceStatus
{
    private static readonly TimeSpan CacheDuration = TimeSpan.FromSeconds(10);

    private TimeSpan? _readAt;
    private string? _address;
    private bool _hasNetwork;
    private TimeSpan? _wirelessReadAt;
    private WirelessLink _wireless;

    /// <inheritdoc/>
    public string? Address => Refresh()._address;

    /// <inheritdoc/>
    public bool HasNetwork => Refresh()._hasNetwork;

    /// <inheritdoc/>
    public WirelessLink Wireless
    {
        get
        {
            if (IsDue(ref _wirelessReadAt))
            {
                _wireless = WirelessReader.Read(files);
            }

            return _wireless;
        }
    }

    /// <inheritdoc/>
    public ClockKnowledge Clock => clock.Current;

    private DeviceStatus Refresh()
    {
        if (IsDue(ref _readAt))
        {
            _address = NetworkState.OwnAddress()?.ToString();
            _hasNetwork = network.HasDefaultRoute();
        }

        return this;
    }

    private bool IsDue(ref TimeSpan? readAt)
    {
        var now = time.Uptime();
        if (now - readAt < CacheDuration)
        {
            return false;
        }

        readAt = now;
        return true;
    }
}
