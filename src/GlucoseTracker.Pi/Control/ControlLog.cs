using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Control;

/// <summary>Log lines about the control socket: events 300 to 399.</summary>
internal static partial class ControlLog
{
    [LoggerMessage(300, LogLevel.Warning, "There is no control socket at {Path} ({Reason}); 'status' and 'readings' cannot ask this daemon.")]
    public static partial void NoControlSocket(this ILogger logger, string path, string reason);

    [LoggerMessage(301, LogLevel.Debug, "A caller of the control socket left early: {Reason}")]
    public static partial void CallerLeft(this ILogger logger, string reason);

    [LoggerMessage(302, LogLevel.Warning, "The new configuration is refused, the old one stays: {Problems}")]
    public static partial void ReloadRefused(this ILogger logger, string problems);

    [LoggerMessage(303, LogLevel.Information, "The new configuration is taken.")]
    public static partial void ReloadTaken(this ILogger logger);
}
