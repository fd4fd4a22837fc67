using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.LinuxDevices.Gpio;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Log lines about alarms: events 700 to 799. They name kinds, never values.</summary>
internal static partial class AlarmLog
{
    [LoggerMessage(700, LogLevel.Information, "Alarm {Kind}: {What}.")]
    public static partial void AlarmHappened(this ILogger logger, AlarmKind kind, AlarmEventKind what);

    [LoggerMessage(701, LogLevel.Warning, "The state of the alarms cannot be kept in {File} ({Reason}). A restart will not know what was snoozed.")]
    public static partial void AlarmStateNotSaved(this ILogger logger, string file, string reason);

    [LoggerMessage(702, LogLevel.Warning, "The log of alarms cannot be kept in {File} ({Reason}).")]
    public static partial void JournalNotSaved(this ILogger logger, string file, string reason);

    [LoggerMessage(704, LogLevel.Warning, "Alarms: {Warning}")]
    public static partial void AlarmRulesReplaced(this ILogger logger, string warning);

    [LoggerMessage(703, LogLevel.Warning, "Buzzer: {Failure}: {Reason}")]
    public static partial void BuzzerFailed(this ILogger logger, GpioFailure failure, string reason);
}
