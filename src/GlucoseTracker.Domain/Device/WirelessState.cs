namespace GlucoseTracker.Domain.Device;

/// <summary>Whether a device has Wi-Fi.</summary>
public enum WirelessState
{
    /// <summary>The kernel does not report it.</summary>
    Unknown,

    /// <summary>There is no wireless interface, as on a board with a cable only.</summary>
    None,

    /// <summary>There is a wireless interface, and it is connected to nothing.</summary>
    NotConnected,

    /// <summary>A wireless interface is connected.</summary>
    Connected,
}
