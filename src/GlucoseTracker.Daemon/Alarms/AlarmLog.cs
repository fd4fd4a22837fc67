using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Log lines about alarms. They name kinds, never values.</summary>
internal static partial class AlarmLog
{
    [LoggerMessage(EventIds.AlarmHappened, LogLevel.Information, "Alarm {Kind}: {Change}.")]
    public static partial void AlarmHappened(this ILogger logger, AlarmKind kind, AlarmEventKind change);

    [LoggerMessage(
        EventIds.AlarmStateNotSaved, LogLevel.Warning,
        "The state of the alarms could not be saved in {File} ({Reason}). A restart ends the snoozes.")]
    public static partial void AlarmStateNotSaved(this ILogger logger, string file, string reason);

    [LoggerMessage(EventIds.JournalNotSaved, LogLevel.Warning, "The log of alarms could not be saved in {File} ({Reason}).")]
    public static partial void JournalNotSaved(this ILogger logger, string file, string reason);

    [LoggerMessage(EventIds.AlarmRulesReplaced, LogLevel.Warning, "Alarms: {Warning}")]
    public static partial void AlarmRulesReplaced(this ILogger logger, string warning);

    [LoggerMessage(EventIds.CommandIgnored, LogLevel.Debug, "{Target}: a message without a valid code is ignored.")]
    public static partial void CommandIgnored(this ILogger logger, string target);

    [LoggerMessage(EventIds.CommandRefused, LogLevel.Information, "{Target}: {Kind} is not answered. {Reason}")]
    public static partial void CommandRefused(this ILogger logger, string target, AlarmKind kind, string reason);

    [LoggerMessage(EventIds.SounderFailed, LogLevel.Warning, "No sound from the {Sounder}: {Reason}")]
    public static partial void SounderFailed(this ILogger logger, string sounder, string reason);
}
