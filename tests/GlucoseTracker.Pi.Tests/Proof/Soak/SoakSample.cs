using System.Globalization;

namespace GlucoseTracker.Pi.Tests.Proof.Soak;

/// <summary>What the process holds after some time.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="Polls">Polls so far.</param>
/// <param name="Heap">Bytes of the heap right after a full collection.</param>
/// <param name="Resident">Resident bytes of the process.</param>
/// <param name="Handles">Open file descriptors.</param>
/// <param name="Allocated">Bytes allocated so far, without the oracle's.</param>
/// <param name="Processor">Processor time so far.</param>
/// <param name="Files">Bytes of all files on the card and in memory.</param>
internal sealed record SoakSample(double Day, int Polls, long Heap, long Resident, int Handles, long Allocated, TimeSpan Processor, long Files)
{
    /// <summary>Looks at this process and the world's folders.</summary>
    public static SoakSample Take(double day, WholeDevice device, World world)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var files = new[] { world.Card.Path, world.Memory }
            .SelectMany(folder => Directory.EnumerateFiles(folder)).Sum(file => new FileInfo(file).Length);
        return new SoakSample(
            day, device.Polls, GC.GetTotalMemory(forceFullCollection: false), Environment.WorkingSet,
            Directory.EnumerateFileSystemEntries("/proc/self/fd").Count(), GC.GetTotalAllocatedBytes(precise: true) - device.AllocatedByOracle,
            Environment.CpuUsage.TotalTime, files);
    }

    /// <summary>A row of the report.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {Day:0} | {Polls} | {Heap / 1024} | {Resident / 1024} | {Handles} | {Files / 1024} |");
}
