namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>The outcomes of a request, independent of the requested data.</summary>
internal enum OutcomeKind
{
    /// <summary>The response contains the requested data.</summary>
    Success,

    /// <summary>The session is unknown or expired; a new login may help.</summary>
    SessionExpired,

    /// <summary>The client version is too old; the required version may help.</summary>
    VersionTooLow,

    /// <summary>The person cannot be loaded: the id is wrong, or the regional host is.</summary>
    PersonNotLoaded,

    /// <summary>The account belongs to another region; the call and, if necessary, a login continue there.</summary>
    Redirected,

    /// <summary>The account must complete a step first; a login does it where the owner permits.</summary>
    StepRequired,

    /// <summary>The request was refused or failed, and no recovery is possible now.</summary>
    Refused,
}
