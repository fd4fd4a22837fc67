namespace GlucoseTracker.Daemon.Power;

/// <summary>What the system says when it is asked whether this program may switch it off.</summary>
public enum SwitchOffAuthorization
{
    /// <summary>It said nothing: it is still starting, slow, or not there.</summary>
    NoAnswer,

    /// <summary>It may not, or only after somebody has signed in.</summary>
    Refused,

    /// <summary>It may.</summary>
    Allowed,
}
