using System.Text;
using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.Files;

/// <summary>
/// The one reader of files that somebody else may have made: configuration, state, secrets, imports, described screens, fonts. A pipe,
/// device or directory is refused without waiting for it, and nothing is read beyond the caller's limit.
/// </summary>
public static class RegularFile
{
    /// <summary>Opens it for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxLength">The largest size, in bytes.</param>
    /// <param name="links">What is done about symbolic and hard links.</param>
    /// <exception cref="UnusableFileException">It is no regular file, too large, or a link that is not followed.</exception>
    /// <exception cref="IOException">It is missing or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream Open(string path, long maxLength, LinkRule links = LinkRule.Follow)
    {
        var follow = Follows(links);

        // To open a pipe means to wait, and to open a device may do something, so the look comes first. It is repeated on the open file,
        // since the name may have changed its meaning in between; until then O_NONBLOCK keeps the open from waiting.
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
    /// The whole content, at most <paramref name="maxLength"/> bytes. Also what grows while it is read stays within the limit.
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

    /// <summary>The whole content as text: UTF-8, unless a byte order mark says otherwise.</summary>
    /// <inheritdoc cref="Open"/>
    public static string ReadText(string path, int maxLength, LinkRule links = LinkRule.Follow)
    {
        using var text = new StreamReader(new MemoryStream(ReadBytes(path, maxLength, links)), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>The whole content; null when it is missing, unusable, too large, or cannot be read.</summary>
    public static byte[]? TryReadBytes(string path, int maxLength, LinkRule links = LinkRule.Follow)
    {
        try
        {
            return ReadBytes(path, maxLength, links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Why the file at a path is not to be read; null when nothing is wrong with it, or nothing is there.</summary>
    /// <param name="path">The file; it is not opened.</param>
    /// <param name="links">What is done about symbolic and hard links.</param>
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

    /// <summary>Refuses an open file that is no regular one, or has a second name where that is refused.</summary>
    /// <param name="handle">The open file.</param>
    /// <param name="path">Its path, for the message.</param>
    /// <param name="links">What is done about hard links.</param>
    /// <exception cref="UnusableFileException">It is such a file.</exception>
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

/// <summary>What a reader does about links.</summary>
public enum LinkRule
{
    /// <summary>Symbolic links are followed, hard links are nothing special: for paths that the caller of the program named.</summary>
    Follow,

    /// <summary>
    /// A symbolic link as the last part of the path, and a file with a second name, are refused: for files in a directory that another user
    /// can change.
    /// </summary>
    Refuse,

    /// <summary>
    /// The same when root started this process, and otherwise as <see cref="Follow"/>: for the state directory, whose owner may link as it
    /// likes without winning anything by it.
    /// </summary>
    RefuseForRoot,
}
