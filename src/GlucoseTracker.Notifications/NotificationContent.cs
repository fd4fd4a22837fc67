namespace GlucoseTracker.Notifications;

/// <summary>The content of notifications, which pass through servers of other people.</summary>
public enum NotificationContent
{
    /// <summary>The kind of alarm and the age of the reading.</summary>
    Level,

    /// <summary>In addition the value with its unit.</summary>
    Number,
}
