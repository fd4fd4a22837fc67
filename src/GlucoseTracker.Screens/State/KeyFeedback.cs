namespace GlucoseTracker.Screens.State;

/// <summary>What came of asking.</summary>
public enum KeyFeedbackKind
{
    /// <summary>A newer reading came.</summary>
    NewValue,

    /// <summary>The service answered with what was known.</summary>
    NothingNewer,

    /// <summary>The service could not be asked.</summary>
    NoResponse,

    /// <summary>Nothing was asked, because the last question is too recent.</summary>
    PolledRecently,
}

/// <summary>The answer to a key that asked for a new value; shown for three seconds.</summary>
/// <param name="Kind">What came of it.</param>
/// <param name="SecondsAgo">With <see cref="KeyFeedbackKind.PolledRecently"/>: how long ago the last question was.</param>
public readonly record struct KeyFeedback(KeyFeedbackKind Kind, int SecondsAgo = 0);
