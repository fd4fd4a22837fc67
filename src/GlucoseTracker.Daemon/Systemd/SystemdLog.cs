using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Systemd;

/// <summary>Log lines about systemd.</summary>
internal static partial class SystemdLog
{
    [LoggerMessage(
        EventIds.LoopStalled, LogLevel.Critical,
        "Stalled: {Loops}. Watchdog notifications have stopped, so systemd will restart the service.")]
    public static partial void LoopStalled(this ILogger logger, string loops);
}
