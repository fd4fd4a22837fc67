namespace GlucoseTracker.Daemon.Alarms;

/// <summary>The name that the kernel gives to this run of the system.</summary>
public static class BootId
{
    private const string BootIdFile = "/proc/sys/kernel/random/boot_id";

    /// <summary>Empty when it cannot be read.</summary>
    public static string Read()
    {
        try
        {
            return File.ReadAllText(BootIdFile).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
