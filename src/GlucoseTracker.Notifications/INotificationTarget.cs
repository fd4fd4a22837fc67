namespace GlucoseTracker.Notifications;

/// <summary>A place where notifications go.</summary>
public interface INotificationTarget
{
    /// <summary>What it is, with its host: "ntfy at ntfy.sh". It never holds a topic, a path or a token.</summary>
    string Name { get; }

    /// <summary>Sends once.</summary>
    /// <exception cref="NotificationException">It did not arrive; the reason says whether to try again.</exception>
    Task SendAsync(Notification notification, CancellationToken cancellationToken);
}
