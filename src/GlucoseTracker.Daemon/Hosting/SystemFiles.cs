namespace GlucoseTracker.Daemon.Hosting;

/// <summary>What kernel and system tell in files. What cannot be read is absent, never an error.</summary>
/// <param name="root">Where the tree begins; tests have one of their own.</param>
public sealed class SystemFiles(string root = "/")
{
    /// <summary>True when there is such a file, folder or node.</summary>
    public bool Exists(string path) => Path.Exists(Real(path));

    /// <summary>The whole text; null when it cannot be read.</summary>
    public string? Text(string path)
    {
        try
        {
            return File.ReadAllText(Real(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The lines; none when it cannot be read.</summary>
    public string[] Lines(string path) => Text(path)?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The first line without the end that device trees write; null when there is none.</summary>
    public string? FirstLine(string path) => Lines(path).FirstOrDefault()?.TrimEnd('\0');

    /// <summary>Names in a folder, sorted; none when it cannot be listed.</summary>
    public IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(Real(folder)).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Where a link points, as it is written; null when it is none or cannot be read.</summary>
    public string? Target(string link)
    {
        try
        {
            return new FileInfo(Real(link)).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True when the group may read and write; null when the node cannot be looked at.</summary>
    public bool? GroupMayUse(string path)
    {
        const UnixFileMode both = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        try
        {
            return (File.GetUnixFileMode(Real(path)) & both) == both;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Real(string path) => Path.Join(root, path);
}
