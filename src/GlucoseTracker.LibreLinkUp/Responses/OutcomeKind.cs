namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>What an answer says about the request, before its contents are looked at.</summary>
internal enum OutcomeKind
{
    /// <summary>It holds what was asked for.</summary>
    Success,

    /// <summary>The session is not known or over; a new login may cure it.</summary>
    SessionExpired,

    /// <summary>The client version is too old; the version asked for may cure it.</summary>
    VersionTooLow,

    /// <summary>The person cannot be loaded here: a wrong id, or the wrong regional host.</summary>
    PersonNotLoaded,

    /// <summary>The account lives in another region; the call, and if need be a login, goes on there.</summary>
    Redirected,

    /// <summary>The account must do a step first; a login passes it, where the owner allows that.</summary>
    StepRequired,

    /// <summary>A refusal or trouble that nothing on our side cures now.</summary>
    Refused,
}
