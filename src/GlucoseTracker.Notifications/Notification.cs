using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Notifications;

/// <summary>What a notification is about.</summary>
public enum NotificationReason
{
    /// <summary>An alarm sounds.</summary>
    Alarm,

    /// <summary>It sounds again, because nobody answers.</summary>
    Reminder,

    /// <summary>Nobody answered for long; this goes to the second target.</summary>
    Escalation,

    /// <summary>It is over.</summary>
    Over,

    /// <summary>The daily sign of life.</summary>
    Alive,

    /// <summary>Somebody tries the alarm.</summary>
    Test,

    /// <summary>A button of a notification has answered an alarm.</summary>
    Answered,

    /// <summary>A button of a notification was pressed, and the alarm goes on.</summary>
    NotAnswered,

    /// <summary>Something is wrong with the device itself.</summary>
    Device,
}

/// <summary>A message, ready to be sent. It holds a glucose value only where the owner wants it to.</summary>
/// <param name="Reason">What it is about.</param>
/// <param name="Kind">The alarm; null for a sign of life and for the device itself.</param>
/// <param name="Title">A few words.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Priority">1 (lowest) to 5 (breaks through "do not disturb"), as ntfy counts.</param>
/// <param name="At">When it happened, UTC; null while the clock is not trusted.</param>
public sealed record Notification(NotificationReason Reason, AlarmKind? Kind, string Title, string Text, int Priority, DateTimeOffset? At)
{
    /// <summary>A few words; neutral text of at most 100 characters.</summary>
    public string Title { get; } = NeutralText.From(Title, 100);

    /// <summary>One or two sentences; neutral text of at most 500 characters.</summary>
    public string Text { get; } = NeutralText.From(Text, 500);

    /// <summary>The value as text with its unit; null where it is not to be told or not known.</summary>
    public string? Value { get; init; }

    /// <summary>What the buttons of the message do, where the target has buttons. Default: none.</summary>
    public IReadOnlyList<NotificationAction> Actions { get; init; } = [];

    /// <summary>A placeholder: what it says does not slip into a log by itself.</summary>
    public override string ToString() => $"[notification: {Reason}]";
}
