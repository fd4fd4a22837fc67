namespace GlucoseTracker.Domain.Device;

/// <summary>The connection of this device to a Wi-Fi. No Wi-Fi is a state, never a strength of 0.</summary>
/// <remarks>The default value has the first <see cref="WirelessState"/> and no signal. Equality: by both members.</remarks>
/// <param name="State">Whether there is Wi-Fi, and a connection.</param>
/// <param name="SignalDbm">The strength of the received signal, -127 to -1 dBm; null when it is not known or there is no
/// connection.</param>
public readonly record struct WirelessLink(WirelessState State, int? SignalDbm = null)
{
    /// <summary>The minimum of a strong signal: -60 dBm.</summary>
    private const int Strong = -60;

    /// <summary>The minimum of a good signal: -70 dBm.</summary>
    private const int Good = -70;

    /// <summary>The minimum of a weak signal: -80 dBm. Connections with a poorer signal break off.</summary>
    private const int Weak = -80;

    /// <summary>The strength as a word; null when it is not known.</summary>
    public SignalStrength? Strength => SignalDbm switch
    {
        null => null,
        >= Strong => SignalStrength.Strong,
        >= Good => SignalStrength.Good,
        >= Weak => SignalStrength.Weak,
        _ => SignalStrength.Poor,
    };
}
