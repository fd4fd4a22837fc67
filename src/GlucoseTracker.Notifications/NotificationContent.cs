namespace GlucoseTracker.Notifications;

/// <summary>How much a notification tells. It passes through other people's servers.</summary>
public enum NotificationContent
{
    /// <summary>Low, high and so on, and how old that is.</summary>
    Level,

    /// <summary>The value as well, with its unit.</summary>
    Number,
}
