using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.State;

/// <summary>What the device knows of itself. Cheap to ask with each picture.</summary>
public interface IDeviceStatus
{
    /// <summary>This device's address in its own network; null when there is none.</summary>
    string? Address { get; }

    /// <summary>True when the own network is known to work: only then may the panel say so.</summary>
    bool HasNetwork { get; }

    /// <summary>The connection to a Wi-Fi. The driver is asked for it, so only while it is shown.</summary>
    WirelessLink Wireless { get; }

    /// <summary>What is known of the clocks: which of them date a reading.</summary>
    ClockKnowledge Clock { get; }
}
