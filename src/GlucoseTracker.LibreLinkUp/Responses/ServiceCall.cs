namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>The kinds of calls. They differ only in the meaning of a refusal.</summary>
internal enum ServiceCall
{
    /// <summary>A login: a refusal concerns e-mail and password.</summary>
    Login,

    /// <summary>An account step, with a ticket that is valid only for it.</summary>
    Step,

    /// <summary>A list of people, a history or a logbook, with a session.</summary>
    Data,
}
