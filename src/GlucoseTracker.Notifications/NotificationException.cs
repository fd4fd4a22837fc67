namespace GlucoseTracker.Notifications;

/// <summary>Why a notification did not arrive.</summary>
public enum NotificationFailure
{
    /// <summary>The server cannot be reached.</summary>
    Unreachable,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>It has trouble of its own, or wants a pause.</summary>
    Busy,

    /// <summary>It does not take the token, or wants one.</summary>
    TokenRefused,

    /// <summary>It does not take the message: wrong topic or address.</summary>
    Refused,

    /// <summary>Its certificate could not be verified; nothing was sent.</summary>
    NotVerified,
}

/// <summary>A notification did not arrive. The message is one sentence without topic, address or token.</summary>
public sealed class NotificationException(NotificationFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The reason.</summary>
    public NotificationFailure Failure { get; } = failure;

    /// <summary>The wait that the server asks for; null when it asks for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when sending the same once more may help.</summary>
    public bool MayPass => Failure is NotificationFailure.Unreachable or NotificationFailure.TimedOut or NotificationFailure.Busy;
}
