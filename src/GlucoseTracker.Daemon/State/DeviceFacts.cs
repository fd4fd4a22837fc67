using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.LinuxDevices.Network;

namespace GlucoseTracker.Daemon.State;

/// <summary>Asks the system for the device's own facts, at most once in ten seconds; every picture wants them.</summary>
public sealed class DeviceFacts(NetworkState network, ClockWatch clock, TimeProvider time) : IDeviceFacts
{
    private static readonly TimeSpan Keep = TimeSpan.FromSeconds(10);

    private TimeSpan? _askedAt;
    private string? _address;
    private bool _networkWorks;

    /// <inheritdoc/>
    public string? Address => Asked()._address;

    /// <inheritdoc/>
    public bool NetworkWorks => Asked()._networkWorks;

    /// <inheritdoc/>
    public ClockKnowledge Clock => clock.Current;

    private DeviceFacts Asked()
    {
        var now = time.Uptime();
        if (!(now - _askedAt < Keep))
        {
            _askedAt = now;
            _address = NetworkState.OwnAddress()?.ToString();
            _networkWorks = network.HasDefaultRoute();
        }

        return this;
    }
}
