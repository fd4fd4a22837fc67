using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>Log lines about the control socket: events 300 to 399.</summary>
internal static partial class ControlLog
{
    [LoggerMessage(300, LogLevel.Warning, "There is no control socket at {Path} ({Reason}); 'status' and 'readings' cannot ask this daemon.")]
    public static partial void SocketUnavailable(this ILogger logger, string path, string reason);

    [LoggerMessage(301, LogLevel.Debug, "A caller of the control socket left early: {Reason}")]
    public static partial void CallerDisconnected(this ILogger logger, string reason);

    [LoggerMessage(302, LogLevel.Warning, "The new configuration is refused, the old one stays: {Problems}")]
    public static partial void ReloadRefused(this ILogger logger, string problems);

    [LoggerMessage(304, LogLevel.Error, "The configuration could not be read again ({Failure}); the old one stays.")]
    public static partial void ReloadFailed(this ILogger logger, string failure);

    [LoggerMessage(305, LogLevel.Error, "A request on the control socket failed unexpectedly ({Failure}):\n{Trace}")]
    public static partial void RequestFailed(this ILogger logger, string failure, string trace);

    [LoggerMessage(303, LogLevel.Information, "The new configuration is taken.")]
    public static partial void ConfigurationReloaded(this ILogger logger);
}
