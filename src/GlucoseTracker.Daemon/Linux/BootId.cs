namespace GlucoseTracker.Daemon.Linux;

/// <summary>The id of the current boot of the system, assigned by the kernel.</summary>
public static class BootId
{
    private const string KernelFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>The id, read once; empty when it cannot be read.</summary>
    public static string Current { get; } = new SystemFiles().ReadText(KernelFile)?.Trim() ?? "";
}
