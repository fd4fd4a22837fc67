namespace GlucoseTracker.Screens.Words;

/// <summary>What a phrase needs to know before it may be said.</summary>
internal enum Fact
{
    /// <summary>Nothing.</summary>
    None,

    MinutesLeft,
    NextTry,
    People,
    VersionAsked,
    EndedAt,

    /// <summary>That this device's own network works; it has no number.</summary>
    NetworkChecked,
}
