using Microsoft.Extensions.Hosting.Systemd;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Makes the daemon a good systemd service. systemd's socket says that it is one; the framework's own test looks for systemd among the
/// processes, and ProtectProc= hides it.
/// </summary>
public static class SystemdService
{
    /// <summary>How long systemd waits for a ping of this process; null when it does not wait.</summary>
    public static TimeSpan? WatchdogInterval => SystemdReporter.ParseWatchdogInterval(
        Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID"), Environment.ProcessId);

    /// <summary>The way to systemd; null when it does not listen.</summary>
    public static ISystemdNotifier? CreateNotifier() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")) ? null : new SystemdNotifier();
}
