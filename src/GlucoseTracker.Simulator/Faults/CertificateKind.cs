namespace GlucoseTracker.Simulator.Faults;

/// <summary>What the simulator shows in the TLS handshake.</summary>
public enum CertificateKind
{
    /// <summary>A certificate that verifies against <see cref="LibreLinkUpSimulator.Authority"/>.</summary>
    Good,

    /// <summary>One of an authority that nobody trusts.</summary>
    UnknownAuthority,

    /// <summary>One for another host name.</summary>
    OtherName,

    /// <summary>One whose time is over.</summary>
    Expired,

    /// <summary>One whose time has not come, as every one looks to a device whose clock is years behind.</summary>
    NotYetValid,
}
