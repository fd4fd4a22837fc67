namespace GlucoseTracker.Domain.Connection;

/// <summary>
/// Refines the cause of a failure by the state of this device's network and clock. It never decides whether to poll, because the device may
/// be wrong about its own network.
/// </summary>
public static class FailureExplanation
{
    /// <summary>Returns the cause to show.</summary>
    /// <param name="met">The cause that the source reported.</param>
    /// <param name="networkWorks">True when the device has a network connection.</param>
    /// <param name="clockTrusted">True when the device's clock is trusted; otherwise the validity dates of certificates cannot be
    /// checked.</param>
    public static ConnectionCause Describe(ConnectionCause met, bool networkWorks, bool clockTrusted) => met switch
    {
        ConnectionCause.NameLookup or ConnectionCause.Unreachable when !networkWorks => ConnectionCause.NetworkDown,
        ConnectionCause.Tls when !clockTrusted => ConnectionCause.ClockNotTrusted,
        _ => met,
    };
}
