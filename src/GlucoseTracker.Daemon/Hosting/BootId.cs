namespace GlucoseTracker.Daemon.Hosting;

/// <summary>The id that the kernel gives to each boot of the system.</summary>
public static class BootId
{
    private const string KernelFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>The id of this boot, read once; empty when it cannot be read.</summary>
    public static string Current { get; } = Read();

    private static string Read()
    {
        try
        {
            return File.ReadAllText(KernelFile).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
