using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Responses;

/// <summary>The meaning of a response for the request, with the cause to report when recovery is impossible.</summary>
internal sealed record ResponseOutcome(OutcomeKind Kind, ConnectionCause Cause, string Words, CauseDetails Details)
{
    /// <summary>The region of a redirect, or the type of an account step; null when none is named.</summary>
    public string? Named { get; init; }

    /// <summary>The response contains the requested data.</summary>
    public static ResponseOutcome Success { get; } = new(OutcomeKind.Success, ConnectionCause.AnswerNotUnderstood, "", CauseDetails.None);

    /// <summary>The session is over.</summary>
    public static ResponseOutcome SessionExpired { get; } =
        new(OutcomeKind.SessionExpired, ConnectionCause.ServiceError, "The service does not accept the session.", CauseDetails.None);

    /// <summary>The person cannot be loaded.</summary>
    public static ResponseOutcome PersonNotLoaded { get; } =
        new(OutcomeKind.PersonNotLoaded, ConnectionCause.PersonGone, "The service cannot load the chosen person.", CauseDetails.None);

    /// <summary>The account belongs to another region.</summary>
    public static ResponseOutcome Redirected(string? region) =>
        new(
            OutcomeKind.Redirected, ConnectionCause.RedirectRefused, "The service redirects to something that is not a region.",
            CauseDetails.None)
        { Named = region };

    /// <summary>The account must do a step first.</summary>
    public static ResponseOutcome StepRequired(string? type) =>
        new(
            OutcomeKind.StepRequired, ConnectionCause.AccountStep, "The account must do a step in the LibreLinkUp app.",
            CauseDetails.None)
        { Named = type };

    /// <summary>The service refused the request.</summary>
    public static ResponseOutcome Refused(ConnectionCause cause, string words, TimeSpan? wait = null) =>
        new(OutcomeKind.Refused, cause, words, wait is null ? CauseDetails.None : new CauseDetails { Wait = wait });

    /// <summary>The outcome as an exception of the source.</summary>
    public SourceException ToException() => new(Cause, Words, Details);
}
