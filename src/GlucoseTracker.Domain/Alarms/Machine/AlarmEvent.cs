using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The kinds of alarm events.</summary>
public enum AlarmEventKind
{
    /// <summary>The alarm begins to ring.</summary>
    Began,

    /// <summary>The alarm sounds for the first time, or repeats because it is unanswered.</summary>
    Sounded,

    /// <summary>The alarm was snoozed.</summary>
    Snoozed,

    /// <summary>The alarm was acknowledged.</summary>
    Acknowledged,

    /// <summary>The snooze has ended, by time or by key, and the alarm rings again.</summary>
    QuietEnded,

    /// <summary>The value got worse, or a more severe alarm of the category began, which ended the snooze.</summary>
    Worsened,

    /// <summary>The condition is unknown, and the no-data alarm sounds instead.</summary>
    HandedOver,

    /// <summary>The alarm was unanswered until its escalation and is sent to the second target.</summary>
    Escalated,

    /// <summary>The alarm is over; a reading proves it.</summary>
    Cleared,

    /// <summary>The readings of another person are displayed now, so the condition is no longer monitored.</summary>
    Dropped,

    /// <summary>The alarm is not on and was snoozed ahead.</summary>
    SnoozedAhead,
}

/// <summary>An alarm event, for the log and the notifications.</summary>
/// <remarks>Immutable. Equality: by all members.</remarks>
/// <param name="Kind">The kind of alarm.</param>
/// <param name="Change">The event.</param>
/// <param name="Uptime">The time of the event on the monotonic clock.</param>
public sealed record AlarmEvent(AlarmKind Kind, AlarmEventKind Change, TimeSpan Uptime)
{
    /// <summary>For <see cref="AlarmEventKind.Sounded"/>: the number of sounds since the last answer, from 1.</summary>
    public int Count { get; init; }

    /// <summary>
    /// For <see cref="AlarmEventKind.Cleared"/> and <see cref="AlarmEventKind.Dropped"/>: true when the alarm was heard, so its end is
    /// reported.
    /// </summary>
    public bool WasHeard { get; init; }

    /// <summary>For an answer: its origin; otherwise null.</summary>
    public AnswerOrigin? Origin { get; init; }

    /// <summary>For an answer: the maximum duration of the quiet; null for a notice and for other events.</summary>
    public TimeSpan? QuietFor { get; init; }

    /// <summary>True when the alarm was sent to the second target before this event.</summary>
    public bool WasEscalated { get; init; }

    /// <summary>
    /// With <see cref="AlarmEventKind.Cleared"/> of low soon: the low that it warned of is on, so no notification reports its end.
    /// </summary>
    public bool IsReplaced { get; init; }

    /// <summary>
    /// With <see cref="AlarmEventKind.Cleared"/> of an alarm on a value: a fresh reading lies in the target and no alarm on a value is on.
    /// Nothing less is "in range".
    /// </summary>
    public bool InRange { get; init; }
}
