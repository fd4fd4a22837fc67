using GlucoseTracker.LinuxDevices.Gpio;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Input;

/// <summary>Log lines about the keys.</summary>
internal static partial class KeyLog
{
    [LoggerMessage(EventIds.KeysFailed, LogLevel.Warning, "Button: {Failure}: {Reason}")]
    public static partial void KeysFailed(this ILogger logger, GpioFailure failure, string reason);

    [LoggerMessage(EventIds.KeysReady, LogLevel.Information, "Button: listening at {Chip}, line {Lines}.")]
    public static partial void KeysReady(this ILogger logger, string chip, string lines);

    [LoggerMessage(
        EventIds.KeyEventsLost, LogLevel.Warning, "Button: the kernel dropped some events; presses came faster than they were read.")]
    public static partial void KeyEventsLost(this ILogger logger);
}
