using System.Runtime.InteropServices;

namespace GlucoseTracker.Files;

/// <summary>The status of a file (struct statx, which is equal on all machines).</summary>
/// <param name="Mode">Type and permissions, as in st_mode.</param>
/// <param name="Links">The number of hard links.</param>
/// <param name="User">The user id of the owner.</param>
/// <param name="Group">The group id.</param>
/// <param name="Size">The size in bytes; 0 for files that the kernel generates while they are read.</param>
public readonly record struct FileStatus(int Mode, uint Links, uint User, uint Group, long Size)
{
    private const int Length = 256;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;
    private const int DirectoryType = 0x4000;
    private const int LinkType = 0xA000;

    /// <summary>True for a regular file.</summary>
    public bool IsRegular => (Mode & TypeMask) == Regular;

    /// <summary>True for a directory.</summary>
    public bool IsDirectory => (Mode & TypeMask) == DirectoryType;

    /// <summary>True for a symbolic link.</summary>
    public bool IsLink => (Mode & TypeMask) == LinkType;

    /// <summary>The permissions.</summary>
    public UnixFileMode Permissions => (UnixFileMode)(Mode & 0xFFF);

    /// <summary>Reads the status of a path; null when it does not exist or cannot be read.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLink">True for the target of a symbolic link; false for the link.</param>
    public static FileStatus? Find(string path, bool followLink)
    {
        Span<byte> status = stackalloc byte[Length];
        return FileCalls.Status(FileCalls.WorkingDirectory, path, followLink ? 0 : FileCalls.NoFollow, FileCalls.BasicStatus, status) == 0
            ? From(status)
            : null;
    }

    /// <summary>Reads the status of a name in an open directory, without following a link.</summary>
    internal static FileStatus? FindAt(int directory, string name)
    {
        Span<byte> status = stackalloc byte[Length];
        return FileCalls.Status(directory, name, FileCalls.NoFollow, FileCalls.BasicStatus, status) == 0 ? From(status) : null;
    }

    /// <summary>Reads the status of an open file.</summary>
    /// <exception cref="IOException">The status cannot be read.</exception>
    public static FileStatus FromHandle(SafeHandle handle, string path)
    {
        ArgumentNullException.ThrowIfNull(handle);
        Span<byte> status = stackalloc byte[Length];
        FileCalls.Check(FileCalls.Status((int)handle.DangerousGetHandle(), "", FileCalls.EmptyPath, FileCalls.BasicStatus, status), path);
        return From(status);
    }

    private static FileStatus From(ReadOnlySpan<byte> status) => new(
        MemoryMarshal.Read<ushort>(status[28..]),
        MemoryMarshal.Read<uint>(status[16..]),
        MemoryMarshal.Read<uint>(status[20..]),
        MemoryMarshal.Read<uint>(status[24..]),
        MemoryMarshal.Read<long>(status[40..]));
}
