using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>The reasons of notifications.</summary>
public enum NotificationReason
{
    /// <summary>An alarm began to sound.</summary>
    Alarm,

    /// <summary>An unanswered alarm sounds again.</summary>
    Reminder,

    /// <summary>An alarm stayed unanswered for the time of escalation; the second target gets this notification.</summary>
    Escalation,

    /// <summary>An alarm is over.</summary>
    Over,

    /// <summary>The daily heartbeat.</summary>
    Alive,

    /// <summary>An alarm test.</summary>
    Test,

    /// <summary>A button of a notification answered an alarm.</summary>
    Answered,

    /// <summary>A button of a notification had no effect, and the alarm is still on.</summary>
    NotAnswered,

    /// <summary>Something is wrong with the device itself.</summary>
    Device,
}

/// <summary>A message, ready to be sent. It contains a glucose value only if the configuration permits it.</summary>
/// <param name="Reason">The subject of the notification.</param>
/// <param name="Kind">The alarm; null for a sign of life and for the device itself.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Priority">1 (lowest) to 5 (breaks through "do not disturb"), as ntfy counts.</param>
/// <param name="At">The time of the event in UTC; null while the clock is not trusted.</param>
public sealed record Notification(NotificationReason Reason, AlarmKind? Kind, string Title, string Text, int Priority, DateTimeOffset? At)
{
    /// <summary>The title; neutral text of at most 100 characters.</summary>
    public string Title { get; } = NeutralText.From(Title, 100);

    /// <summary>The text; neutral text of at most 500 characters.</summary>
    public string Text { get; } = NeutralText.From(Text, 500);

    /// <summary>The value as text with its unit; null when it must not be sent or is unknown.</summary>
    public string? Value { get; init; }

    /// <summary>The buttons, for targets that support them. Default: none.</summary>
    public IReadOnlyList<NotificationAction> Actions { get; init; } = [];

    /// <summary>A fixed text, so that the content does not reach a log.</summary>
    public override string ToString() => $"[notification: {Reason}]";
}
