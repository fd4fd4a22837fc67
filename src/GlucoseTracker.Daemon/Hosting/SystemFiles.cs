namespace GlucoseTracker.Daemon.Hosting;

/// <summary>What kernel and system tell in files. What cannot be read is absent, never an error.</summary>
/// <param name="root">Where the tree begins; tests have one of their own.</param>
public sealed class SystemFiles(string root = "/")
{
    /// <summary>True when there is such a file, folder or node.</summary>
    public bool Exists(string path) => Path.Exists(GetRealPath(path));

    /// <summary>The whole text; null when it cannot be read.</summary>
    public string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(GetRealPath(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lines; none when it cannot be read.</summary>
    public string[] ReadLines(string path) => ReadText(path)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The first line without the end that device trees write; null when there is none.</summary>
    public string? ReadFirstLine(string path) => ReadLines(path).FirstOrDefault()?.TrimEnd('\0');

    /// <summary>Names in a folder, sorted; none when it cannot be listed.</summary>
    public IReadOnlyList<string> GetNames(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(GetRealPath(folder)).Select(entry => Path.GetFileName(entry))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Where a link points, as it is written; null when it is none or cannot be read.</summary>
    public string? GetLinkTarget(string link)
    {
        try
        {
            return new FileInfo(GetRealPath(link)).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True when the group may read and write; null when the node cannot be looked at.</summary>
    public bool? CanGroupUse(string path)
    {
        const UnixFileMode both = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        try
        {
            return (File.GetUnixFileMode(GetRealPath(path)) & both) == both;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string GetRealPath(string path) => Path.Join(root, path);
}
