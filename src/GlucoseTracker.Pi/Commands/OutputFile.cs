using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Writes a file that somebody asked for with --out or --png.</summary>
internal static class OutputFile
{
    /// <summary>The largest piece that goes to the file at once, in bytes.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes it as a whole or not at all; a failure is told on standard error.</summary>
    /// <param name="file">The file. A link or a device is refused: the new file would take its place.</param>
    /// <param name="mode">Its permissions, less what the umask takes away; also when the file is there already.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string file, UnixFileMode mode, Action<Stream> write)
    {
        try
        {
            using var output = Create(file, mode);
            try
            {
                using var buffer = new BufferedStream(output.Stream, BufferSize);
                write(buffer);
                buffer.Flush();
                using var rights = OwnerRights.OfProcess.Pause();
                output.Commit();
                return ExitCode.Ok;
            }
            finally
            {
                using var rights = OwnerRights.OfProcess.Pause();
                output.Dispose();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(FileText.DescribeWriteError(file, e));
            return ExitCode.NotWritable;
        }
    }

    /// <summary>The content may come from the daemon's directory, with its owner's rights; the file is the caller's.</summary>
    private static AtomicFile Create(string file, UnixFileMode mode)
    {
        using var rights = OwnerRights.OfProcess.Pause();
        return FileStatus.Find(file, followLink: false) is { IsLink: true } ? throw new UnusableFileException(FileProblem.Link, file) : AtomicFile.Create(file, mode);
    }
}
