using GlucoseTracker.Domain;

namespace GlucoseTracker.LibreLinkUp.Answers;

/// <summary>A verdict, with the cause it ends in when it cannot be cured.</summary>
internal sealed record Verdict(VerdictKind Kind, ConnectionCause Cause, string Words, CauseFacts Facts)
{
    /// <summary>The answer holds what was asked for.</summary>
    public static Verdict Fine { get; } = new(VerdictKind.Fine, ConnectionCause.AnswerNotUnderstood, "", CauseFacts.None);

    /// <summary>The session is over.</summary>
    public static Verdict SessionDead { get; } = new(VerdictKind.SessionDead, ConnectionCause.ServiceError, "The service does not accept the session.", CauseFacts.None);

    /// <summary>The person cannot be loaded.</summary>
    public static Verdict PersonNotLoaded { get; } = new(VerdictKind.PersonNotLoaded, ConnectionCause.PersonGone, "The service cannot load the chosen person.", CauseFacts.None);

    /// <summary>Refused for a cause.</summary>
    public static Verdict Refused(ConnectionCause cause, string words, TimeSpan? wait = null) =>
        new(VerdictKind.Refused, cause, words, wait is null ? CauseFacts.None : new CauseFacts { Wait = wait });

    /// <summary>The verdict as the port's exception.</summary>
    public SourceException ToException() => new(Cause, Words, Facts);
}
