namespace GlucoseTracker.Screens.State;

/// <summary>What came of asking.</summary>
public enum KeyAnswerKind
{
    /// <summary>A newer reading came.</summary>
    NewValue,

    /// <summary>The service answered with what was known.</summary>
    NothingNewer,

    /// <summary>The service could not be asked.</summary>
    NoAnswer,

    /// <summary>Nothing was asked, because the last question is too recent.</summary>
    AskedAgo,
}

/// <summary>The answer to a key that asked for a new value; shown for three seconds.</summary>
/// <param name="Kind">What came of it.</param>
/// <param name="SecondsAgo">With <see cref="KeyAnswerKind.AskedAgo"/>: how long ago the last question was.</param>
public readonly record struct KeyAnswer(KeyAnswerKind Kind, int SecondsAgo = 0);
