using GlucoseTracker.Files;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Writes the file of an --out or --png option.</summary>
internal static class OutputFile
{
    /// <summary>The buffer size in bytes.</summary>
    private const int BufferSize = 64 * 1024;

    /// <summary>Writes the whole file or nothing.</summary>
    /// <param name="file">The file. A link or a device is refused, because the new file would replace it.</param>
    /// <param name="mode">The permissions, reduced by the umask; an existing file gets them too.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns><see cref="ExitCode.Ok"/>.</returns>
    /// <exception cref="CommandException">The file cannot be written.</exception>
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
                using var rights = BeginScope(file);
                output.Commit();
                return ExitCode.Ok;
            }
            finally
            {
                using var rights = BeginScope(file);
                output.Dispose();
            }
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            throw new CommandException(ExitCode.NotWritable, FileText.DescribeWriteError(file, e), e);
        }
    }

    /// <summary>
    /// The content may be read with the rights of the daemon's user; the file is created with the caller's. Root has those of the
    /// directory's owner, so the file belongs to that user.
    /// </summary>
    private static IDisposable BeginScope(string file) =>
        OwnerRights.Current.BeginScopeInstead(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/");

    private static AtomicFile Create(string file, UnixFileMode mode)
    {
        using var rights = BeginScope(file);
        return FileStatus.Find(file, followLink: false) is { IsLink: true }
            ? throw new UnusableFileException(FileProblem.Link, file)
            : AtomicFile.Create(file, mode);
    }
}
