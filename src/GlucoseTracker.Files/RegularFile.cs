using System.Text;
using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.Files;

/// <summary>
/// Reads files that other users may have created: configuration, state, secrets, imports, screen states, fonts. A pipe,
/// device or directory is rejected without blocking, and not more than the caller's limit is read.
/// </summary>
public static class RegularFile
{
    /// <summary>Opens the file for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxLength">The maximum size in bytes.</param>
    /// <param name="links">The handling of symbolic and hard links.</param>
    /// <exception cref="UnusableFileException">The path is not a regular file, is too large, or is a link that is not followed.</exception>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The user has no permission to open the file.</exception>
    public static FileStream Open(string path, long maxLength, LinkRule links = LinkRule.Follow)
    {
        var follow = Follows(links);

        // Opening a pipe blocks and opening a device can have effects, so the type is checked first. The check is repeated on the open
        // file, because the file can be replaced meanwhile; O_NONBLOCK prevents blocking until then.
        if (FileStatus.Find(path, follow) is { } before)
        {
            Check(before, path, maxLength, follow);
        }

        var flags = FileCalls.ReadOnly | FileCalls.NonBlocking | FileCalls.NoControllingTerminal | (follow ? 0 : FileCalls.OpenNoFollow);
        var handle = FileCalls.Open(FileCalls.WorkingDirectory, path, flags, 0, path);
        try
        {
            Check(FileStatus.FromHandle(handle, path), path, maxLength, follow);
            return new FileStream(handle, FileAccess.Read);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reads the whole content, at most <paramref name="maxLength"/> bytes, even if the file grows meanwhile.
    /// </summary>
    /// <inheritdoc cref="Open"/>
    public static byte[] ReadBytes(string path, int maxLength, LinkRule links = LinkRule.Follow)
    {
        using var stream = Open(path, maxLength, links);
        var buffer = new byte[Math.Min(maxLength, (int)stream.Length) + 1];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
            {
                return buffer[..length];
            }

            length += read;
            if (length > maxLength)
            {
                throw new UnusableFileException(FileProblem.TooLarge, path, maxLength);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2 + 4096, (long)maxLength + 1));
            }
        }
    }

    /// <summary>Reads the whole content as text: UTF-8 unless a byte order mark specifies another encoding.</summary>
    /// <inheritdoc cref="Open"/>
    public static string ReadText(string path, int maxLength, LinkRule links = LinkRule.Follow)
    {
        using var text = new StreamReader(new MemoryStream(ReadBytes(path, maxLength, links)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>Reads the whole content; null when the file is missing, unusable, too large, or cannot be read.</summary>
    public static byte[]? TryReadBytes(string path, int maxLength, LinkRule links = LinkRule.Follow)
    {
        try
        {
            return ReadBytes(path, maxLength, links);
        }
        catch (Exception e) when (e.IsFileFailure())
        {
            return null;
        }
    }

    /// <summary>Checks why a path may not be read; null when it is usable or does not exist.</summary>
    /// <param name="path">The file, which is not opened.</param>
    /// <param name="links">The handling of symbolic and hard links.</param>
    public static UnusableFileException? FindProblem(string path, LinkRule links)
    {
        try
        {
            var follow = Follows(links);
            if (FileStatus.Find(path, follow) is { } status)
            {
                Check(status, path, long.MaxValue, follow);
            }

            return null;
        }
        catch (UnusableFileException e)
        {
            return e;
        }
    }

    /// <summary>Rejects an open file that is not regular, or has a hard link where hard links are rejected.</summary>
    /// <param name="handle">The open file.</param>
    /// <param name="path">Its path, for the message.</param>
    /// <param name="links">The treatment of hard links.</param>
    /// <exception cref="UnusableFileException">The file is rejected.</exception>
    internal static void Check(SafeFileHandle handle, string path, LinkRule links) =>
        Check(FileStatus.FromHandle(handle, path), path, long.MaxValue, Follows(links));

    private static bool Follows(LinkRule links) =>
        links == LinkRule.Follow || (links == LinkRule.RefuseForRoot && !ProcessIds.StartedByRoot);

    private static void Check(FileStatus status, string path, long maxLength, bool followLinks)
    {
        if (!status.IsRegular)
        {
            throw new UnusableFileException(status.IsDirectory
                ? FileProblem.Directory
                : status.IsLink
                ? FileProblem.Link
                : FileProblem.NotRegular, path);
        }

        if (!followLinks && status.Links > 1)
        {
            throw new UnusableFileException(FileProblem.SecondName, path);
        }

        if (status.Size > maxLength)
        {
            throw new UnusableFileException(FileProblem.TooLarge, path, maxLength);
        }
    }
}

/// <summary>The handling of links.</summary>
public enum LinkRule
{
    /// <summary>Symbolic links are followed and hard links are accepted, for paths that the user of the program named.</summary>
    Follow,

    /// <summary>
    /// A symbolic link as the last part of the path and a file with several hard links are rejected, for files in a directory that another
    /// user can change.
    /// </summary>
    Refuse,

    /// <summary>
    /// Like <see cref="Refuse"/> when root started this process, otherwise like <see cref="Follow"/>: for the state directory, whose owner
    /// may use links without any advantage.
    /// </summary>
    RefuseForRoot,
}
