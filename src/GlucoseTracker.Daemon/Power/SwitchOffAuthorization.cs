namespace GlucoseTracker.Daemon.Power;

/// <summary>Whether this process may shut the system down.</summary>
public enum SwitchOffAuthorization
{
    /// <summary>Unknown: the system is still starting, slow, or has no logind.</summary>
    NoAnswer,

    /// <summary>Not permitted, or only with interactive authentication.</summary>
    Refused,

    /// <summary>Permitted.</summary>
    Allowed,
}
