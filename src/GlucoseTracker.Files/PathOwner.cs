using System.Text;
using Microsoft.Win32.SafeHandles;

namespace GlucoseTracker.Files;

/// <summary>The user who controls the target of a path.</summary>
/// <param name="User">The user id.</param>
/// <param name="Group">The group id.</param>
public readonly record struct PathOwner(uint User, uint Group)
{
    private const uint Root = 0;
    private const int MaxLinks = 40;
    private const int MaxTarget = 4096;

    /// <summary>Root: every existing part of the path belongs to root.</summary>
    public bool IsRoot => User == Root;

    /// <summary>
    /// True when root owns the path and others may write in one of its directories: they could plant links, and the permissions of one user
    /// would not prevent it. The sticky bit protects root's directories within another one, not new or missing names.
    /// </summary>
    public bool IsShared { get; private init; }

    /// <summary>
    /// The owner of the first directory or link of the path that does not belong to root, because that user can replace everything below.
    /// Root when all existing parts of the path belong to root.
    /// </summary>
    /// <param name="path">A directory; it need not exist.</param>
    /// <exception cref="IOException">The path cannot be resolved.</exception>
    public static PathOwner Find(string path)
    {
        var parts = new Stack<string>(Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        var (links, isShared, mayCreate) = (0, false, false);
        var directory = Open(null, "/", path);
        try
        {
            while (parts.TryPop(out var part))
            {
                if (part == "..")
                {
                    Replace(ref directory, Open(directory, part, path));
                    continue;
                }

                if (FileStatus.FindAt((int)directory.DangerousGetHandle(), part) is not { } status)
                {
                    isShared |= mayCreate;
                    break;
                }

                if (status.User != Root || !(status.IsDirectory || status.IsLink))
                {
                    return new PathOwner(status.User, status.Group);
                }

                if (status.IsDirectory)
                {
                    mayCreate = OthersMayWrite(status);
                    isShared |= mayCreate && (parts.Count == 0 || !status.Permissions.HasFlag(UnixFileMode.StickyBit));
                    Replace(ref directory, Open(directory, part, path));
                    continue;
                }

                var target = ++links > MaxLinks ? throw new UnusableFileException(FileProblem.Link, path) : Target(directory, part, path);
                PushParts(parts, target);
                if (target.StartsWith('/'))
                {
                    Replace(ref directory, Open(null, "/", path));
                }
            }

            return new PathOwner(Root, Root) { IsShared = isShared };
        }
        finally
        {
            directory.Dispose();
        }
    }

    private static void PushParts(Stack<string> parts, string target)
    {
        foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse())
        {
            parts.Push(part);
        }
    }

    private static bool OthersMayWrite(FileStatus status) => status.Permissions.HasFlag(UnixFileMode.OtherWrite)
        || (status.Permissions.HasFlag(UnixFileMode.GroupWrite) && status.Group != Root);

    private static void Replace(ref SafeFileHandle directory, SafeFileHandle next)
    {
        directory.Dispose();
        directory = next;
    }

    private static SafeFileHandle Open(SafeFileHandle? directory, string part, string path) => FileCalls.Open(
        directory is null
            ? FileCalls.WorkingDirectory
            : (int)directory.DangerousGetHandle(), part, FileCalls.PathOnly | FileCalls.OpenDirectory | FileCalls.OpenNoFollow, 0, path);

    private static string Target(SafeFileHandle directory, string part, string path)
    {
        Span<byte> target = stackalloc byte[MaxTarget];
        var length = FileCalls.ReadLinkAt((int)directory.DangerousGetHandle(), part, target, MaxTarget);
        FileCalls.Check((int)length, path);
        return Encoding.UTF8.GetString(target[..(int)length]);
    }
}
