using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>A verdict, with the cause it ends in when it cannot be cured.</summary>
internal sealed record Verdict(VerdictKind Kind, ConnectionCause Cause, string Words, CauseFacts Facts)
{
    /// <summary>The region of a redirect, or the type of an account step; null when none is named.</summary>
    public string? Named { get; init; }

    /// <summary>The answer holds what was asked for.</summary>
    public static Verdict Fine { get; } = new(VerdictKind.Fine, ConnectionCause.AnswerNotUnderstood, "", CauseFacts.None);

    /// <summary>The session is over.</summary>
    public static Verdict SessionDead { get; } = new(VerdictKind.SessionDead, ConnectionCause.ServiceError, "The service does not accept the session.", CauseFacts.None);

    /// <summary>The person cannot be loaded.</summary>
    public static Verdict PersonNotLoaded { get; } = new(VerdictKind.PersonNotLoaded, ConnectionCause.PersonGone, "The service cannot load the chosen person.", CauseFacts.None);

    /// <summary>The account lives in another region.</summary>
    public static Verdict Redirected(string? region) =>
        new(VerdictKind.Redirected, ConnectionCause.RedirectRefused, "The service redirects to something that is not a region.", CauseFacts.None) { Named = region };

    /// <summary>The account must do a step first.</summary>
    public static Verdict StepAsked(string? type) =>
        new(VerdictKind.StepAsked, ConnectionCause.AccountStep, "The account must do a step in the LibreLinkUp app.", CauseFacts.None) { Named = type };

    /// <summary>Refused for a cause.</summary>
    public static Verdict Refused(ConnectionCause cause, string words, TimeSpan? wait = null) =>
        new(VerdictKind.Refused, cause, words, wait is null ? CauseFacts.None : new CauseFacts { Wait = wait });

    /// <summary>The verdict as the port's exception.</summary>
    public SourceException ToException() => new(Cause, Words, Facts);
}
