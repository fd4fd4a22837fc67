using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Control;

/// <summary>Log lines about the control socket.</summary>
internal static partial class ControlLog
{
    [LoggerMessage(
        EventIds.SocketUnavailable, LogLevel.Warning,
        "There is no control socket at {Path} ({Reason}); 'status' and 'readings' do not work.")]
    public static partial void SocketUnavailable(this ILogger logger, string path, string reason);

    [LoggerMessage(EventIds.CallerDisconnected, LogLevel.Debug, "A client of the control socket disconnected early: {Reason}")]
    public static partial void CallerDisconnected(this ILogger logger, string reason);

    [LoggerMessage(EventIds.ReloadRefused, LogLevel.Warning, "The new configuration is refused, the old one stays: {Problems}")]
    public static partial void ReloadRefused(this ILogger logger, string problems);

    [LoggerMessage(EventIds.ReloadFailed, LogLevel.Error, "The configuration could not be read again ({Failure}); the old one stays.")]
    public static partial void ReloadFailed(this ILogger logger, string failure);

    [LoggerMessage(EventIds.RequestFailed, LogLevel.Error, "A request on the control socket failed unexpectedly ({Failure}):\n{Trace}")]
    public static partial void RequestFailed(this ILogger logger, string failure, string trace);

    [LoggerMessage(EventIds.ConfigurationReloaded, LogLevel.Information, "The new configuration is in use.")]
    public static partial void ConfigurationReloaded(this ILogger logger);
}
