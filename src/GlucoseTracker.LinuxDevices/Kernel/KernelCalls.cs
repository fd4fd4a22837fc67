using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>
/// The P/Invoke declarations for system calls and the native heap. The constants are equal on x86-64, arm64 and armhf.
/// </summary>
internal static partial class KernelCalls
{
    /// <summary>O_RDWR | O_CLOEXEC.</summary>
    public const int ReadWriteCloseOnExec = 0x2 | 0x80000;

    /// <summary>EFD_CLOEXEC.</summary>
    public const int EventCloseOnExec = 0x80000;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(FileDescriptor descriptor, Span<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(FileDescriptor descriptor, ReadOnlySpan<byte> buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial int EventDescriptor(uint value, int flags);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(Span<PollEntry> entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "adjtimex", SetLastError = true)]
    public static partial int AdjustClock(Span<byte> timex);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    public static partial int ProcessControl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    public static partial int TrimHeap(nuint keepAtTheEnd);

    [LibraryImport("libc", EntryPoint = "madvise")]
    public static partial int AdviseMemory(nuint start, nuint length, int advice);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(FileDescriptor descriptor, nuint request, nint argument);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(FileDescriptor descriptor, nuint request, Span<byte> argument);

    /// <summary>ioctl for a socket of the framework.</summary>
    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(System.Net.Sockets.SafeSocketHandle descriptor, nuint request, Span<byte> argument);
}
