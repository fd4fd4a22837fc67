using System.Runtime.InteropServices;

namespace GlucoseTracker.Files;

/// <summary>What the kernel says about a file without opening it (struct statx, which is the same on all machines).</summary>
/// <param name="Mode">Type and permissions, as in st_mode.</param>
/// <param name="Links">How many names it has.</param>
/// <param name="User">The number of its owner.</param>
/// <param name="Group">The number of its group.</param>
/// <param name="Size">Bytes; 0 for what the kernel makes up while it is read.</param>
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

    /// <summary>The status of what is at a path; null when nothing is, or it cannot be looked at.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLink">True: of a link's target; false: of the link itself.</param>
    public static FileStatus? Find(string path, bool followLink)
    {
        Span<byte> status = stackalloc byte[Length];
        return FileCalls.Status(FileCalls.WorkingDirectory, path, followLink ? 0 : FileCalls.NoFollow, FileCalls.BasicStatus, status) == 0
            ? From(status)
            : null;
    }

    /// <summary>The same within an open directory; the link itself.</summary>
    internal static FileStatus? FindAt(int directory, string name)
    {
        Span<byte> status = stackalloc byte[Length];
        return FileCalls.Status(directory, name, FileCalls.NoFollow, FileCalls.BasicStatus, status) == 0 ? From(status) : null;
    }

    /// <summary>The status of an open file.</summary>
    /// <exception cref="IOException">The kernel does not say.</exception>
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
