namespace GlucoseTracker.Daemon.Systemd;

/// <summary>The runtime directory (in memory), which systemd creates for the daemon.</summary>
public static class RuntimeDirectory
{
    /// <summary>The first directory of RuntimeDirectory= in the unit; null without systemd.</summary>
    public static string? Path =>
        Environment.GetEnvironmentVariable("RUNTIME_DIRECTORY")?.Split(':')[0] is { Length: > 0 } directory ? directory : null;
}
