namespace GlucoseTracker.Screens.Strings;

/// <summary>The facts of phrases.</summary>
internal enum PhraseFact
{
    /// <summary>No fact.</summary>
    None,

    MinutesLeft,
    NextTry,
    People,
    VersionAsked,
    EndedAt,

    /// <summary>The local network works; this fact has no number.</summary>
    NetworkChecked,
}
