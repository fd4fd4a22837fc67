namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>What was asked for. The service gives the same instructions on all of them; only a refusal's meaning depends on it.</summary>
internal enum ServiceCall
{
    /// <summary>A login: a refusal is about e-mail and password.</summary>
    Login,

    /// <summary>An account step, with a ticket that is good for it only.</summary>
    Step,

    /// <summary>A list of people, a history or a logbook, with a session.</summary>
    Data,
}
