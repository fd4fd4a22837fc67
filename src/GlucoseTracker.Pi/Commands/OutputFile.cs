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
            if (FileStatus.Find(file, followLink: false) is { IsLink: true })
            {
                throw new UnusableFileException(FileProblem.Link, file);
            }

            using var output = AtomicFile.Create(file, mode);
            using (var buffer = new BufferedStream(output.Stream, BufferSize))
            {
                write(buffer);
                buffer.Flush();
                output.Commit();
            }

            return ExitCode.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(FileText.CannotBeWritten(file, e));
            return ExitCode.NotWritable;
        }
    }
}
