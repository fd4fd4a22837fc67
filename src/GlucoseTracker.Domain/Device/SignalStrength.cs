namespace GlucoseTracker.Domain.Device;

/// <summary>The strength of the received Wi-Fi signal.</summary>
public enum SignalStrength
{
    /// <summary>Below -80 dBm: connections break off.</summary>
    Poor,

    /// <summary>From -80 dBm on: slow, and disturbed easily.</summary>
    Weak,

    /// <summary>From -70 dBm on: enough for everything here.</summary>
    Good,

    /// <summary>From -60 dBm on.</summary>
    Strong,
}
