namespace GlucoseTracker.Notifications;

/// <summary>A target of notifications.</summary>
public interface INotificationTarget
{
    /// <summary>The name with the host, such as "ntfy at ntfy.sh", without topic, path and token.</summary>
    string Name { get; }

    /// <summary>Sends a notification once.</summary>
    /// <exception cref="NotificationException">The notification was not delivered; the reason shows whether a retry is useful.</exception>
    Task SendAsync(Notification notification, CancellationToken cancellationToken);
}
