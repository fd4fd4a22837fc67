namespace GlucoseTracker.Screens.Strings;

/// <summary>What a phrase needs to know before it may be said.</summary>
internal enum PhraseFact
{
    /// <summary>Nothing.</summary>
    None,

    MinutesLeft,
    NextTry,
    People,
    VersionAsked,
    EndedAt,

    /// <summary>This device's own network works; the fact has no number.</summary>
    NetworkChecked,
}
