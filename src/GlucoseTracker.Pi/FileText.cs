using GlucoseTracker.Domain.Values;
using GlucoseTracker.Files;

namespace GlucoseTracker.Pi;

/// <summary>Sentences about unusable files.</summary>
internal static class FileText
{
    private const int MaxLength = 10_000;

    /// <summary>The sentence for a file that cannot be read.</summary>
    public static string DescribeReadError(string file, Exception problem) => Describe(file, "it cannot be read", problem);

    /// <summary>The sentence for a file that cannot be written.</summary>
    public static string DescribeWriteError(string file, Exception problem) => Describe(file, "it cannot be written", problem);

    /// <summary>On one line, because a file from another person may have a name with line breaks.</summary>
    private static string Describe(string file, string what, Exception problem) => NeutralText.From(
        problem is UnusableFileException unusable ? $"{file}: {unusable.Reason}." : $"{file}: {what} ({FailureReason.From(problem)}).",
        MaxLength);
}
