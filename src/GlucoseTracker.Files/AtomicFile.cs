using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.Files;

/// <summary>
/// Replaces files atomically. The content is written to a new file with an unpredictable name in the same directory, which is then renamed
/// to the old name: a reader always sees the complete old or new content, also after a power cut. A link with the name of the file is
/// replaced, not followed. The directory is opened once, so that no other directory can replace it meanwhile.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    /// <summary>The permissions of a file that only its owner can read and write.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The suffix of the names of unfinished files.</summary>
    private const string Unfinished = ".new";

    private const int RandomBytes = 12;
    private const uint ReadWriteExecute = 0x1FF;
    private const UnixFileMode OwnerDirectory = OwnerOnly | UnixFileMode.UserExecute;

    private readonly string _path;
    private readonly string _name;
    private readonly string _temporaryName;
    private readonly SafeFileHandle _directory;
    private readonly SafeFileHandle _file;
    private readonly bool _canFlushDirectory;
    private bool _isDone;

    private AtomicFile(string path, UnixFileMode mode)
    {
        _path = Path.GetFullPath(path);
        _name = Path.GetFileName(_path);
        _temporaryName = $".{_name}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}{Unfinished}";
        (_directory, _canFlushDirectory) = OpenDirectory(
            Path.GetDirectoryName(_path) ?? throw new UnusableFileException(FileProblem.Directory, _path));
        try
        {
            if (_name.Length == 0)
            {
                throw new UnusableFileException(FileProblem.Directory, _path);
            }

            if (FileStatus.FindAt(Number(_directory), _name) is { IsRegular: false, IsLink: false } present)
            {
                throw new UnusableFileException(present.IsDirectory ? FileProblem.Directory : FileProblem.NotRegular, _path);
            }

            _file = FileCalls.Open(
                Number(_directory), _temporaryName, FileCalls.WriteOnly | FileCalls.Create | FileCalls.Exclusive | FileCalls.OpenNoFollow,
                (uint)mode, _path);
            Stream = new FileStream(_file, FileAccess.Write, bufferSize: 0);
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>The stream for the content, unbuffered.</summary>
    public Stream Stream { get; }

    /// <summary>Creates the new file. Without <see cref="Commit"/> the old content stays.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="mode">Its permissions from the first moment on, less what the umask takes away.</param>
    /// <exception cref="UnusableFileException">The path is not a regular file.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static AtomicFile Create(string path, UnixFileMode mode = OwnerOnly) => new(path, mode);

    /// <summary>Replaces the whole file.</summary>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="content">The new content.</param>
    /// <param name="mode">Its permissions from the first moment on, less what the umask takes away.</param>
    /// <param name="flush">False only for content that is useless after a power cut.</param>
    /// <inheritdoc cref="Create"/>
    public static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode = OwnerOnly, bool flush = true)
    {
        using var file = Create(path, mode);
        file.Stream.Write(content);
        file.Commit(flush);
    }

    /// <summary>Deletes the file and the unfinished files of interrupted writes. A link is deleted, but not its target.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void Delete(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is { } directory && Directory.Exists(directory))
        {
            File.Delete(full);
            RemoveUnfinished(directory, Path.GetFileName(full));
            File.Delete(full + Unfinished); // as versions up to 0.1 named it
        }
    }

    /// <summary>Deletes the unfinished files of interrupted writes in a directory. No process may be writing to the directory.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="name">The name of the file whose unfinished files are deleted; null: all.</param>
    /// <exception cref="IOException">It cannot be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public static void RemoveUnfinished(string directory, string? name = null)
    {
        foreach (var file in Directory.EnumerateFiles(directory, $".{name ?? "*"}.*{Unfinished}"))
        {
            var middle = Path.GetFileName(file)[..^Unfinished.Length].Split('.')[^1];
            if (middle.Length == 2 * RandomBytes && middle.All(char.IsAsciiHexDigitLower))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Creates a directory that only its owner can use; does nothing when it exists.</summary>
    /// <exception cref="IOException">The directory cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to create the directory.</exception>
    public static void CreateOwnerDirectory(string directory)
    {
        if (!Directory.Exists(directory))
        {
            Directory.CreateDirectory(directory, OwnerDirectory);
        }
    }

    /// <summary>
    /// Sets owner, group and permissions of the new file to those of another file; only root can set the owner. The open file is changed.
    /// </summary>
    /// <exception cref="IOException">The attributes cannot be set.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to set the attributes.</exception>
    public void CopyOwnerAndMode(FileStatus other)
    {
        if (FileCalls.EffectiveUser() == 0)
        {
            FileCalls.Check(FileCalls.ChangeOwner(Number(_file), other.User, other.Group), _path);
        }

        FileCalls.Check(FileCalls.ChangeMode(Number(_file), (uint)other.Permissions & ReadWriteExecute), _path);
    }

    /// <summary>Replaces the old content by the new one.</summary>
    /// <param name="flush">True: the new content is flushed and survives a power cut.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Commit(bool flush = true)
    {
        if (flush)
        {
            RandomAccess.FlushToDisk(_file);
        }

        FileCalls.Check(FileCalls.RenameAt(Number(_directory), _temporaryName, Number(_directory), _name), _path);
        _isDone = true;
        if (flush && _canFlushDirectory)
        {
            FileCalls.CheckFlush(FileCalls.Synchronize(Number(_directory)), _path);
        }
    }

    /// <summary>Discards the new content unless <see cref="Commit"/> was called.</summary>
    public void Dispose()
    {
        if (_directory.IsClosed)
        {
            return;
        }

        if (!_isDone)
        {
            _ = FileCalls.UnlinkAt(Number(_directory), _temporaryName, 0);
        }

        _file.Dispose();
        _directory.Dispose();
    }

    /// <summary>A directory that can be searched but not listed is sufficient, but its change cannot be flushed.</summary>
    private static (SafeFileHandle Handle, bool CanFlush) OpenDirectory(string directory)
    {
        try
        {
            return (
                FileCalls.Open(FileCalls.WorkingDirectory, directory, FileCalls.ReadOnly | FileCalls.OpenDirectory, 0, directory), true);
        }
        catch (UnauthorizedAccessException)
        {
            return (
                FileCalls.Open(FileCalls.WorkingDirectory, directory, FileCalls.PathOnly | FileCalls.OpenDirectory, 0, directory), false);
        }
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();
}
