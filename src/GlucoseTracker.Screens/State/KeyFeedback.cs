namespace GlucoseTracker.Screens.State;

/// <summary>The result of a poll that a key asked for.</summary>
public enum KeyFeedbackKind
{
    /// <summary>A newer reading came.</summary>
    NewValue,

    /// <summary>The service answered with what was known.</summary>
    NothingNewer,

    /// <summary>The poll failed.</summary>
    NoResponse,

    /// <summary>No poll was made, because the last one is too recent.</summary>
    PolledRecently,
}

/// <summary>The answer to a key that asked for a new value; shown for three seconds.</summary>
/// <param name="Kind">The result.</param>
/// <param name="SecondsAgo">With <see cref="KeyFeedbackKind.PolledRecently"/>: how long ago the last question was.</param>
public readonly record struct KeyFeedback(KeyFeedbackKind Kind, int SecondsAgo = 0);
