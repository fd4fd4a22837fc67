namespace GlucoseTracker.Files;

/// <summary>Erases files that contain secrets.</summary>
public static class FileEraser
{
    /// <summary>
    /// Overwrites the content with zeros, flushes, and deletes the file. Flash memory may write the zeros to other cells, so that special
    /// equipment can still read the old content.
    /// </summary>
    /// <param name="path">A regular file with one name; a symbolic link and a file with a hard link are refused.</param>
    /// <exception cref="UnusableFileException">It is no regular file, or has a second name.</exception>
    /// <exception cref="IOException">It cannot be overwritten or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be overwritten or deleted.</exception>
    public static void Erase(string path)
    {
        var full = Path.GetFullPath(path);
        if (RegularFile.FindProblem(full, LinkRule.Refuse) is { } problem)
        {
            throw problem;
        }

        // The name may mean another file by now, so the open file is looked at as well. O_NONBLOCK keeps a pipe from waiting.
        const int Flags = FileCalls.WriteOnly | FileCalls.NonBlocking | FileCalls.NoControllingTerminal;
        var handle = FileCalls.Open(FileCalls.WorkingDirectory, full, Flags | FileCalls.OpenNoFollow, 0, full);
        using (handle)
        {
            RegularFile.Check(handle, full, LinkRule.Refuse);
            using var file = new FileStream(handle, FileAccess.Write, bufferSize: 0);
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        AtomicFile.Delete(full);
    }
}
