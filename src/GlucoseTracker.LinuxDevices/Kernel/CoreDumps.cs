namespace GlucoseTracker.LinuxDevices.Kernel;

/// <summary>Disables core dumps of this process, whose memory contains secrets.</summary>
public static class CoreDumps
{
    private const int SetDumpable = 4; // PR_SET_DUMPABLE

    /// <summary>
    /// Prevents core dumps of this process with any dump handler, and access to its memory by other processes of the same user. False when
    /// the kernel refused.
    /// </summary>
    public static bool Forbid() => KernelCalls.ProcessControl(SetDumpable, 0, 0, 0, 0) == 0;
}
