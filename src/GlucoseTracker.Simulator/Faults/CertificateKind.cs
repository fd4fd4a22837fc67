namespace GlucoseTracker.Simulator.Faults;

/// <summary>The certificates that the simulator can use.</summary>
public enum CertificateKind
{
    /// <summary>A certificate that verifies against <see cref="LibreLinkUpSimulator.Authority"/>.</summary>
    Good,

    /// <summary>A certificate of an unknown authority.</summary>
    UnknownAuthority,

    /// <summary>A certificate for another host name.</summary>
    OtherName,

    /// <summary>An expired certificate.</summary>
    Expired,

    /// <summary>A certificate that is not valid yet, as it appears to a device whose clock is years behind.</summary>
    NotYetValid,
}
