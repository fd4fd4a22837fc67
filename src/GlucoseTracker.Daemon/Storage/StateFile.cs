using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Storage;

/// <summary>
/// A small text file with state that outlives restarts. A file that cannot be read counts as missing. A failed write is reported
/// once, until a write succeeds.
/// </summary>
public sealed class StateFile
{
    private const UnixFileMode Mode = AtomicFile.OwnerOnly | UnixFileMode.GroupRead;

    private readonly int _maxLength;
    private readonly Action<string, string>? _report;
    private readonly FailureGate<bool> _failures = new();

    private StateFile(string path, int maxLength, Action<string, string>? report)
    {
        Path = path;
        _maxLength = maxLength;
        _report = report;
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>Creates the file object; null without a directory, when the state is kept in memory only (the demo).</summary>
    /// <param name="directory">The directory; null for none.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="maxLength">The maximum length, in bytes; a longer file counts as missing.</param>
    /// <param name="report">Reports a failed write with path and reason; null to report nothing.</param>
    public static StateFile? In(string? directory, string name, int maxLength, Action<string, string>? report = null) =>
        directory is null ? null : new StateFile(System.IO.Path.Combine(directory, name), maxLength, report);

    /// <summary>Renames a file to "NAME.unusable-20261128-151500" and returns the new path; null when there is no such file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="now">The time in the new name, UTC.</param>
    /// <exception cref="IOException">The file cannot be renamed.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not rename the file.</exception>
    public static string? RenameUnusable(string file, DateTimeOffset now)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var baseName = file + now.ToString("'.unusable-'yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var renamed = baseName;
        for (var i = 2; File.Exists(renamed); i++)
        {
            renamed = string.Create(CultureInfo.InvariantCulture, $"{baseName}-{i}");
        }

        File.Move(file, renamed);
        return renamed;
    }

    /// <summary>Reads the content; null when there is no readable file.</summary>
    public string? Read()
    {
        try
        {
            return RegularFile.ReadText(Path, _maxLength, LinkRule.RefuseForRoot);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return null;
        }
    }

    /// <summary>Replaces the content. True on success.</summary>
    /// <param name="content">The new content.</param>
    /// <param name="flush">True to flush the content to the storage device, so that it survives a power cut.</param>
    public bool Write(string content, bool flush = true) =>
        TryRun(() => AtomicFile.Write(Path, Encoding.UTF8.GetBytes(content), Mode, flush));

    /// <summary>Reads the content as an instant; null when there is no valid one.</summary>
    public DateTimeOffset? ReadInstant() => ParseInstant(Read());

    /// <summary>Parses an instant of <see cref="WriteInstant"/>; null for any other text and for an impossible instant.</summary>
    public static DateTimeOffset? ParseInstant(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? ForeignTime.Check(at)
            : null;

    /// <summary>Replaces the content by an instant. True on success.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="flush">True to flush to the card, see <see cref="Write"/>.</param>
    public bool WriteInstant(DateTimeOffset at, bool flush = true) => Write(at.ToString("O", CultureInfo.InvariantCulture), flush);

    /// <summary>Deletes the file. True when the file no longer exists.</summary>
    public bool Delete() => TryRun(() => File.Delete(Path));

    private bool TryRun(Action action)
    {
        try
        {
            action();
            _failures.Succeed();
            return true;
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            if (_failures.Fail(true))
            {
                _report?.Invoke(Path, FailureReason.From(e));
            }

            return false;
        }
    }
}
