namespace GlucoseTracker.Files;

/// <summary>The reason of a failure with a file, as a part of a sentence.</summary>
public static class FailureReason
{
    /// <summary>The reason without a full stop at its end, for a sentence that has named the file: "it cannot be read (REASON)."</summary>
    public static string From(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure is UnusableFileException unusable ? unusable.Reason : WithFile(failure);
    }

    /// <summary>The same for a sentence that has not named the file; the reason names it.</summary>
    public static string WithFile(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Message.TrimEnd('.', ' ', '\r', '\n');
    }
}
