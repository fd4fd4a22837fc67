namespace GlucoseTracker.History;

/// <summary>What keeps the history from being read or written.</summary>
public enum HistoryFailure
{
    /// <summary>The file's content is broken, or it is no history at all.</summary>
    Damaged,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The file or its file system may only be read.</summary>
    ReadOnly,

    /// <summary>There is no such file or folder, or this user may not open it.</summary>
    NotAccessible,

    /// <summary>A newer version of the program made the file.</summary>
    TooNew,

    /// <summary>Another process holds the file for longer than one waits.</summary>
    Busy,

    /// <summary>The disk answers with an error.</summary>
    Disk,
}

/// <summary>The history cannot be read or written. The message says what to do and holds no reading.</summary>
public sealed class HistoryException : Exception
{
    /// <summary>Creates it.</summary>
    public HistoryException(HistoryFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>The reason.</summary>
    public HistoryFailure Failure { get; }
}
