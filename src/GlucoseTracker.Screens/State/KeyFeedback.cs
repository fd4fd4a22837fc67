namespace GlucoseTracker.Screens.State;

/// <summary>The results of a poll by key.</summary>
public enum KeyFeedbackKind
{
    /// <summary>A newer reading arrived.</summary>
    NewValue,

    /// <summary>The service responded without a newer reading.</summary>
    NothingNewer,

    /// <summary>The poll failed.</summary>
    NoResponse,

    /// <summary>No poll was made, because the last one was too recent.</summary>
    PolledRecently,
}

/// <summary>The feedback for a poll by key, shown for three seconds.</summary>
/// <remarks>Absence is <c>KeyFeedback?</c>; the default value is the first kind. Equality: by both members.</remarks>
/// <param name="Kind">The result.</param>
/// <param name="SecondsAgo">For <see cref="KeyFeedbackKind.PolledRecently"/>: the seconds since the last poll.</param>
public readonly record struct KeyFeedback(KeyFeedbackKind Kind, int SecondsAgo = 0);
