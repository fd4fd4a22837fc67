namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>Keeps this process's memory, in which secrets lie, off the disk.</summary>
public static class CoreDumps
{
    private const int SetDumpable = 4; // PR_SET_DUMPABLE

    /// <summary>
    /// From now on the kernel writes no core dump of this process, whatever takes dumps on this system, and no other process of the same
    /// user may read its memory. False when the kernel refused.
    /// </summary>
    public static bool Forbid() => KernelCalls.ProcessControl(SetDumpable, 0, 0, 0, 0) == 0;
}
