using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Daemon.State;

/// <summary>The status of the device. All members are fast, because every picture reads them.</summary>
public interface IDeviceStatus
{
    /// <summary>The address of the device in the local network; null for none.</summary>
    string? Address { get; }

    /// <summary>True when the local network is known to work; false when this is unknown.</summary>
    bool HasNetwork { get; }

    /// <summary>The connection to a Wi-Fi. Each access queries the driver, so it is read only while it is shown.</summary>
    WirelessLink Wireless { get; }

    /// <summary>The knowledge of the clocks, which decides which of them date a reading.</summary>
    ClockKnowledge Clock { get; }
}
