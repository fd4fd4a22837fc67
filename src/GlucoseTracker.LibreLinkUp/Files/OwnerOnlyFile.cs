namespace GlucoseTracker.LibreLinkUp.Files;

/// <summary>
/// A small file that only its owner can read, from the moment of its birth, and that is either old or new after a power cut.
/// </summary>
/// <remarks>
/// The new contents go into a file beside it, are flushed to the disk, and take the place of the old one by a rename. What a cut leaves
/// of the file beside it is never read.
/// </remarks>
internal static class OwnerOnlyFile
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerDirectory = OwnerFile | UnixFileMode.UserExecute;
    private const string Unfinished = ".new";

    /// <summary>Replaces the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> contents)
    {
        MakeDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = path + Unfinished;
        File.Delete(beside);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using (var stream = new FileStream(beside, options))
        {
            stream.Write(contents);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }

    /// <summary>The contents; null when there is no such file, it is longer than <paramref name="longest"/>, or it cannot be read.</summary>
    public static byte[]? Read(string path, int longest)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > longest)
            {
                return null;
            }

            var contents = new byte[stream.Length];
            stream.ReadExactly(contents);
            return contents;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Removes the file and what an interrupted writing left beside it.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void Delete(string path)
    {
        if (Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            File.Delete(path);
            File.Delete(path + Unfinished);
        }
    }

    private static void MakeDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else if (!Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory, OwnerDirectory);
        }
    }
}
