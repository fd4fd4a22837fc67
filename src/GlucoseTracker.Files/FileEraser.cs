namespace GlucoseTracker.Files;

/// <summary>Removes a file that held a secret.</summary>
public static class FileEraser
{
    /// <summary>
    /// Overwrites the content with zeros, flushes, and deletes the file. Flash memory may write the zeros elsewhere and keep the old
    /// content in cells that only special equipment reads.
    /// </summary>
    /// <param name="path">A regular file; a link is refused.</param>
    /// <exception cref="UnusableFileException">It is no regular file.</exception>
    /// <exception cref="IOException">It cannot be overwritten or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be overwritten or deleted.</exception>
    public static void Erase(string path)
    {
        var full = Path.GetFullPath(path);
        var handle = FileCalls.Open(FileCalls.WorkingDirectory, full, FileCalls.WriteOnly | FileCalls.OpenNoFollow, 0, full);
        using (var file = new FileStream(handle, FileAccess.Write, bufferSize: 0))
        {
            if (!FileStatus.FromHandle(file.SafeFileHandle, full).IsRegular)
            {
                throw new UnusableFileException(FileProblem.NotRegular, full);
            }

            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        AtomicFile.Delete(full);
    }
}
