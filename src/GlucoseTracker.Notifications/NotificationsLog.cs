using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Notifications;

/// <summary>Log lines about notifications: events 3001 to 3099. No topics, paths, tokens or texts.</summary>
internal static partial class NotificationsLog
{
    [LoggerMessage(3001, LogLevel.Warning, "{Target}: {Failure}: {Reason}")]
    public static partial void NotificationFailed(this ILogger logger, string target, NotificationFailure failure, string reason);

    [LoggerMessage(3002, LogLevel.Warning, "{Target}: the notification ({About}) is not sent again. {Reason}")]
    public static partial void NotificationDropped(this ILogger logger, string target, NotificationReason about, string reason);

    [LoggerMessage(3003, LogLevel.Information, "{Target}: no commands can be received. {Reason} The daemon connects again.")]
    public static partial void NotSubscribed(this ILogger logger, string target, string reason);
}
