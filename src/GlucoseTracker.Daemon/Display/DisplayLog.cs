using GlucoseTracker.Graphics;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Display;

/// <summary>Log lines about the panel.</summary>
internal static partial class DisplayLog
{
    [LoggerMessage(EventIds.PanelFailed, LogLevel.Warning, "Panel: {Failure}: {Reason}")]
    public static partial void PanelFailed(this ILogger logger, DisplayFailure failure, string reason);

    [LoggerMessage(EventIds.PanelRecovered, LogLevel.Information, "Panel: the picture is shown again.")]
    public static partial void PanelRecovered(this ILogger logger);

    [LoggerMessage(EventIds.PanelNotBlanked, LogLevel.Warning, "Panel: not blanked: {Reason}")]
    public static partial void PanelNotBlanked(this ILogger logger, string reason);
}
