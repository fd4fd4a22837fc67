using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>
/// Integrates the daemon with systemd. The socket of systemd shows that the daemon is a service. The check of the framework inspects other
/// processes, which ProtectProc= hides.
/// </summary>
public static class SystemdService
{
    /// <summary>The watchdog timeout of systemd for this process; null for none.</summary>
    public static TimeSpan? WatchdogInterval => SystemdReporter.ParseWatchdogInterval(
        Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID"), Environment.ProcessId);

    /// <summary>Opens the connection to systemd; null without systemd.</summary>
    public static ISystemdNotifier? CreateNotifier() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")) ? null : new SafeNotifier(new SystemdNotifier());
}
