using System.Globalization;

namespace GlucoseTracker.Files;

/// <summary>The reason why a file is unusable.</summary>
public enum FileProblem
{
    /// <summary>The path is a FIFO, socket or device.</summary>
    NotRegular,

    /// <summary>The path is a directory.</summary>
    Directory,

    /// <summary>The path is a symbolic link, and links are not followed.</summary>
    Link,

    /// <summary>The file has a second name (hard link), which is refused here.</summary>
    SecondName,

    /// <summary>The file is larger than its reader allows.</summary>
    TooLarge,

    /// <summary>A line of the file is longer than its reader allows.</summary>
    LongLine,
}

/// <summary>A file exists that this program neither reads nor replaces. The message names the file and is for users.</summary>
public sealed class UnusableFileException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">The reason.</param>
    /// <param name="path">The file.</param>
    /// <param name="limit">The limit that was exceeded, in bytes or characters; null when there is none.</param>
    public UnusableFileException(FileProblem problem, string path, long? limit = null)
        : base($"{path}: {Words(problem, limit)}.")
    {
        Problem = problem;
        Path = path;
        Reason = Words(problem, limit);
        Limit = limit is not { } number ? null
            : problem == FileProblem.TooLarge ? Size(number)
            : string.Create(CultureInfo.InvariantCulture, $"{number}");
    }

    /// <summary>The reason.</summary>
    public FileProblem Problem { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The reason in words, for a sentence that has named the file already: "it is a directory, not a file".</summary>
    public string Reason { get; }

    /// <summary>The limit that was exceeded, such as "64 KiB", or a number of characters; null when there is none.</summary>
    public string? Limit { get; }

    private static string Words(FileProblem problem, long? limit) => problem switch
    {
        FileProblem.NotRegular => "it is a pipe, socket or device, and only a regular file is used",
        FileProblem.Directory => "it is a directory, not a file",
        FileProblem.Link => "it is a link, and links are not followed here",
        FileProblem.SecondName => "it has a second name (a hard link), and such a file is not used here",
        FileProblem.TooLarge => limit is { } maxLength ? $"it is larger than {Size(maxLength)}, and no more is read" : "it is too large",
        FileProblem.LongLine =>
            string.Create(CultureInfo.InvariantCulture, $"it has a line of more than {limit} characters, and no more is read"),
    };

    private static string Size(long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} KiB");
}
