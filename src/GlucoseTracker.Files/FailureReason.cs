namespace GlucoseTracker.Files;

/// <summary>The failures of files: which exceptions they are, and their reason as a part of a sentence.</summary>
public static class FailureReason
{
    /// <summary>True for an exception that means that a file or folder cannot be used: missing, forbidden, unreadable, or full.</summary>
    public static bool IsFileFailure(this Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>
    /// The reason without a full stop at its end, for a sentence that names the file: "cannot be read (REASON)."
    /// </summary>
    public static string From(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure is UnusableFileException unusable ? unusable.Reason : WithFile(failure);
    }

    /// <summary>The reason for a sentence that does not name the file; the reason contains the name.</summary>
    public static string WithFile(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Message.TrimEnd('.', ' ', '\r', '\n');
    }
}
