using System.Globalization;
using System.Runtime.InteropServices;

namespace GlucoseTracker.Daemon.Tests.Proof.Soak;

/// <summary>The resources of the process after some time.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="Polls">Polls so far.</param>
/// <param name="Heap">Bytes of the heap right after a full collection.</param>
/// <param name="Committed">Bytes that the garbage collector has committed, used or not.</param>
/// <param name="Native">Used bytes outside the managed heap by the C library: TLS, SQLite, the runtime.</param>
/// <param name="Resident">Resident bytes of the process.</param>
/// <param name="Handles">Open file descriptors.</param>
/// <param name="Allocated">Bytes allocated so far, without those of the oracle.</param>
/// <param name="Processor">Processor time so far.</param>
/// <param name="Files">Bytes of all files on the card and in memory.</param>
internal sealed record SoakSample(
    double Day, int Polls, long Heap, long Committed, long Native, long Resident, int Handles,
    long Allocated, TimeSpan Processor, long Files)
{
    /// <summary>Measures this process and the folders of the environment.</summary>
    public static SoakSample Measure(double day, WholeDevice device, TestWorld world)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var files = new[] { world.Card.Path, world.Memory }
            .SelectMany(folder => Directory.EnumerateFiles(folder)).Sum(file => new FileInfo(file).Length);
        return new SoakSample(
            day, device.Polls, GC.GetTotalMemory(forceFullCollection: false), GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes,
            NativeInUse(), Environment.WorkingSet,
            Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(),
            GC.GetTotalAllocatedBytes(precise: true) - device.AllocatedByOracle,
            Environment.CpuUsage.TotalTime, files);
    }

    /// <summary>A row of the report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Day:0} | {Polls} | {Heap / 1024} | {Committed / 1024} | {Native / 1024} | {Resident / 1024} | {Handles} | {Files / 1024} |");

    private static long NativeInUse()
    {
        var use = MallInfo2();
        return (long)(use.InUse + use.Mapped);
    }

    [DllImport("libc", EntryPoint = "mallinfo2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern NativeUse MallInfo2();

    /// <summary>struct mallinfo2 of malloc.h (glibc 2.33 and later).</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct NativeUse
    {
        private readonly nuint _arena;
        private readonly nuint _freeChunks;
        private readonly nuint _fastChunks;
        private readonly nuint _mappings;

        /// <summary>Bytes of large blocks with a mapping of their own.</summary>
        public readonly nuint Mapped;

        private readonly nuint _most;
        private readonly nuint _fastBytes;

        /// <summary>Bytes of all other blocks.</summary>
        public readonly nuint InUse;

        private readonly nuint _free;
        private readonly nuint _keep;
    }
}
