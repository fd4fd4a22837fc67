namespace GlucoseTracker.Daemon.Hosting;

/// <summary>The folder in memory that systemd makes for the daemon.</summary>
public static class RuntimeDirectory
{
    /// <summary>The unit's first RuntimeDirectory=; null where systemd made none.</summary>
    public static string? Path =>
        Environment.GetEnvironmentVariable("RUNTIME_DIRECTORY")?.Split(':')[0] is { Length: > 0 } directory ? directory : null;
}
