namespace GlucoseTracker.History;

/// <summary>The reasons why the history cannot be read or written.</summary>
public enum HistoryFailure
{
    /// <summary>The file is corrupt, or is not a history.</summary>
    Damaged,

    /// <summary>The disk is full.</summary>
    Full,

    /// <summary>The file or its file system is read-only.</summary>
    ReadOnly,

    /// <summary>The file or folder does not exist, or this user has no permission.</summary>
    NotAccessible,

    /// <summary>A newer version of the program created the file.</summary>
    TooNew,

    /// <summary>Another process has locked the file for too long.</summary>
    Busy,

    /// <summary>The disk reports an error.</summary>
    Disk,
}

/// <summary>The history cannot be read or written. The message has the remedy and contains no reading.</summary>
public sealed class HistoryException : Exception
{
    /// <summary>Creates the exception.</summary>
    public HistoryException(HistoryFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>The reason.</summary>
    public HistoryFailure Failure { get; }
}
