using GlucoseTracker.Files;

namespace GlucoseTracker.Daemon.Linux;

/// <summary>Reads small files of the kernel and the system. A file that cannot be read counts as missing.</summary>
/// <param name="root">The root of the tree; tests use a temporary folder.</param>
public sealed class SystemFiles(string root = "/")
{
    /// <summary>True when the file, folder or device node exists.</summary>
    public bool Exists(string path) => Path.Exists(GetRealPath(path));

    /// <summary>Reads a file; null when it cannot be read.</summary>
    public string? ReadText(string path) => Read(path, File.ReadAllText);

    /// <summary>Reads the lines of a file; empty when it cannot be read.</summary>
    public string[] ReadLines(string path) => ReadText(path)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Reads the first line of a file without a final NUL, which device tree files have; null when there is none.</summary>
    public string? ReadFirstLine(string path) => ReadLines(path).FirstOrDefault()?.TrimEnd('\0');

    /// <summary>Lists the names in a folder, sorted; empty when it cannot be listed.</summary>
    public IReadOnlyList<string> GetNames(string folder) => Read(
        folder,
        path => Directory.EnumerateFileSystemEntries(path).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal).ToList()) ?? [];

    /// <summary>Reads the target of a symbolic link; null when the file is no link or cannot be read.</summary>
    public string? GetLinkTarget(string link) => Read(link, path => new FileInfo(path).LinkTarget);

    /// <summary>True when the group of a node may read and write; null when the permissions cannot be read.</summary>
    public bool? CanGroupUse(string path)
    {
        const UnixFileMode both = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        return Read<bool?>(path, file => (File.GetUnixFileMode(file) & both) == both);
    }

    /// <summary>Calls a function that reads a file; returns the default value when the file cannot be read.</summary>
    private T? Read<T>(string path, Func<string, T?> read)
    {
        try
        {
            return read(GetRealPath(path));
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return default;
        }
    }

    private string GetRealPath(string path) => Path.Join(root, path);
}
