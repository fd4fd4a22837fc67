namespace GlucoseTracker.Files;

/// <summary>Erases files that contain secrets.</summary>
public static class FileEraser
{
    /// <summary>
    /// Overwrites the content with zeros, flushes, and deletes the file. Flash memory may write the zeros to other cells, so that special
    /// equipment can still read the old content.
    /// </summary>
    /// <param name="path">A regular file with one name; a symbolic link and a file with a hard link are refused.</param>
    /// <exception cref="UnusableFileException">The file is not regular, or has a hard link.</exception>
    /// <exception cref="IOException">The file cannot be overwritten or deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to overwrite or delete the file.</exception>
    public static void Erase(string path)
    {
        var full = Path.GetFullPath(path);
        if (RegularFile.FindProblem(full, LinkRule.Refuse) is { } problem)
        {
            throw problem;
        }

        // The name can refer to another file meanwhile, so the open file is checked too. With O_NONBLOCK, opening a pipe does not block.
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
