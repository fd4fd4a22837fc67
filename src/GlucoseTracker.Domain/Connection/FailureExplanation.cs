namespace GlucoseTracker.Domain.Connection;

/// <summary>
/// Names a failure by what this device knows of itself. It only explains: whether a poll is made never depends on it, since the
/// device may be wrong about its own network.
/// </summary>
public static class FailureExplanation
{
    /// <summary>The cause to show for what the source met.</summary>
    /// <param name="met">What the source met.</param>
    /// <param name="networkWorks">True when the device has a way out of its own network.</param>
    /// <param name="clockTrusted">True when the device knows the time: a certificate's dates mean nothing to a device that does
    /// not.</param>
    public static ConnectionCause Describe(ConnectionCause met, bool networkWorks, bool clockTrusted) => met switch
    {
        ConnectionCause.NameLookup or ConnectionCause.Unreachable when !networkWorks => ConnectionCause.NetworkDown,
        ConnectionCause.Tls when !clockTrusted => ConnectionCause.ClockNotTrusted,
        _ => met,
    };
}
