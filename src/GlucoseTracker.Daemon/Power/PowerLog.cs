using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Power;

internal static partial class PowerLog
{
    [LoggerMessage(EventIds.SwitchOffNotAllowed, LogLevel.Warning, "Button:SwitchOff is true, but the system does not allow this " +
        "service to switch off; see \"Switching off by key\" in /usr/share/doc/glucose-tracker/screens.md.gz.")]
    public static partial void SwitchOffNotAllowed(this ILogger logger);

    [LoggerMessage(EventIds.SwitchingOff, LogLevel.Information, "A key switches the device off.")]
    public static partial void SwitchingOff(this ILogger logger);

    [LoggerMessage(
        EventIds.SwitchOffRefused, LogLevel.Warning,
        "The system refused to switch off; \"systemd-inhibit --list\" lists the programs that prevent it.")]
    public static partial void SwitchOffRefused(this ILogger logger);

    [LoggerMessage(
        EventIds.LogindNotResponding, LogLevel.Warning,
        "The system did not report whether this service may switch off. The daemon repeats the question.")]
    public static partial void LogindNotResponding(this ILogger logger);

    [LoggerMessage(EventIds.SwitchOffAllowed, LogLevel.Information, "The system allows this service to switch off.")]
    public static partial void SwitchOffAllowed(this ILogger logger);
}
