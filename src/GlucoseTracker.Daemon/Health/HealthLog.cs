using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Health;

/// <summary>Log lines about the device itself and its check-ins. They contain no address.</summary>
internal static partial class HealthLog
{
    [LoggerMessage(EventIds.NoticeBegan, LogLevel.Warning, "{Title}. {Words}")]
    public static partial void NoticeBegan(this ILogger logger, string title, string words);

    [LoggerMessage(EventIds.NoticeEnded, LogLevel.Information, "No longer: {Title}.")]
    public static partial void NoticeEnded(this ILogger logger, string title);

    [LoggerMessage(EventIds.CheckInFailed, LogLevel.Warning, "{Target}: the check-in failed. {Reason} The daemon repeats it.")]
    public static partial void CheckInFailed(this ILogger logger, string target, string reason);

    [LoggerMessage(EventIds.CheckInRecovered, LogLevel.Information, "{Target}: accepted again.")]
    public static partial void CheckInRecovered(this ILogger logger, string target);
}
