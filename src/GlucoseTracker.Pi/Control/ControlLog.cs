using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Pi.Control;

/// <summary>Log lines about the control socket: events 300 to 399.</summary>
internal static partial class ControlLog
{
    [LoggerMessage(300, LogLevel.Warning, "There is no control socket at {Path} ({Reason}); 'status' and 'readings' cannot ask this daemon.")]
    public static partial void NoControlSocket(this ILogger logger, string path, string reason);

    [LoggerMessage(301, LogLevel.Debug, "A caller of the control socket left early: {Reason}")]
    public static partial void CallerLeft(this ILogger logger, string reason);
}
