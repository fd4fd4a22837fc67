namespace GlucoseTracker.Domain.Device;

/// <summary>The strength of the received Wi-Fi signal.</summary>
public enum SignalStrength
{
    /// <summary>Below -80 dBm: connections break off.</summary>
    Poor,

    /// <summary>-80 dBm or more: slow and easily disturbed.</summary>
    Weak,

    /// <summary>-70 dBm or more: sufficient.</summary>
    Good,

    /// <summary>-60 dBm or more.</summary>
    Strong,
}
