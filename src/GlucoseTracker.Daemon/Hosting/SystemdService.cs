using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Makes the daemon a good systemd service. systemd's socket says that it is one; the framework's own test looks for systemd among the
/// processes, and ProtectProc= hides it.
/// </summary>
public static class SystemdService
{
    /// <summary>The way to systemd; null when it does not listen.</summary>
    public static ISystemdNotifier? CreateNotifier() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")) ? null : new SystemdNotifier();

    /// <summary>Adds it where there is one, and log lines with a priority that the journal understands.</summary>
    public static IServiceCollection AddSystemd(this IServiceCollection services, ISystemdNotifier? notifier) => notifier is null
        ? services
        : services.AddSingleton(notifier).Configure<ConsoleLoggerOptions>(o => o.FormatterName = ConsoleFormatterNames.Systemd);
}
