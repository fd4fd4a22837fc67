using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Notifications;

/// <summary>Why a notification was not delivered.</summary>
public enum NotificationFailure
{
    /// <summary>The server is unreachable.</summary>
    Unreachable,

    /// <summary>The server did not respond in time.</summary>
    TimedOut,

    /// <summary>The server failed, or requested a pause.</summary>
    Busy,

    /// <summary>The server rejected the token, or requires one.</summary>
    TokenRefused,

    /// <summary>The server rejected the message, because of a wrong topic or address.</summary>
    Refused,

    /// <summary>The certificate of the server could not be verified; no request was sent.</summary>
    NotVerified,
}

/// <summary>A notification was not delivered. The message is one English sentence without topic, address or token.</summary>
public sealed class NotificationException(NotificationFailure failure, CatalogueText trouble, Exception? inner = null)
    : Exception($"{trouble}", inner)
{
    /// <summary>The reason as a text of the catalogue.</summary>
    public CatalogueText Trouble { get; } = trouble;

    /// <summary>The reason.</summary>
    public NotificationFailure Failure { get; } = failure;

    /// <summary>The wait that the server requested; null for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True when a retry is useful.</summary>
    public bool MayPass => Failure is NotificationFailure.Unreachable or NotificationFailure.TimedOut or NotificationFailure.Busy;
}
