using GlucoseTracker.Domain.Alarms.Answers;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>What happened to an alarm.</summary>
public enum AlarmEventKind
{
    /// <summary>It begins to ring.</summary>
    Began,

    /// <summary>It sounds: for the first time, or again because nobody answers.</summary>
    Sounded,

    /// <summary>It was answered and is quiet for a while.</summary>
    Snoozed,

    /// <summary>It was answered and stays quiet until it is over.</summary>
    Acknowledged,

    /// <summary>The quiet is over, by time or by key, and it rings again.</summary>
    QuietEnded,

    /// <summary>It got worse, or a worse one of its side began, and that ended the quiet.</summary>
    Worsened,

    /// <summary>It cannot be told whether it is still so; the alarm for no data sounds in its place.</summary>
    HandedOver,

    /// <summary>Nobody answered for so long that the second target is told.</summary>
    Escalated,

    /// <summary>It is over: a reading that counts says so.</summary>
    Cleared,

    /// <summary>Another person's readings are shown now, so nobody watches whether it is still so.</summary>
    Dropped,

    /// <summary>It is not on, and was snoozed ahead of time.</summary>
    SnoozedAhead,
}

/// <summary>An event, for the log and for what is sent out.</summary>
/// <param name="Kind">The alarm.</param>
/// <param name="What">What happened.</param>
/// <param name="Uptime">When, on the monotonic clock.</param>
public sealed record AlarmEvent(AlarmKind Kind, AlarmEventKind What, TimeSpan Uptime)
{
    /// <summary>With <see cref="AlarmEventKind.Sounded"/>: how often it has sounded since it was last answered, from 1.</summary>
    public int Count { get; init; }

    /// <summary>
    /// With <see cref="AlarmEventKind.Cleared"/> and <see cref="AlarmEventKind.Dropped"/>: somebody may have heard it, so they may be told.
    /// </summary>
    public bool WasHeard { get; init; }

    /// <summary>With an answer: where it came from; null for everything else.</summary>
    public AnswerOrigin? Origin { get; init; }

    /// <summary>With an answer: how long it is quiet at most; null for a notice, and for everything else.</summary>
    public TimeSpan? QuietFor { get; init; }

    /// <summary>True when it had gone to the second target since it began, before this happened.</summary>
    public bool WasEscalated { get; init; }

    /// <summary>
    /// With <see cref="AlarmEventKind.Cleared"/> of low soon: the low that it warned of is on, so nobody is told that it is over.
    /// </summary>
    public bool IsReplaced { get; init; }

    /// <summary>
    /// With <see cref="AlarmEventKind.Cleared"/> of an alarm on a value: a fresh reading lies in the target and no alarm on a value is on.
    /// Nothing less is "in range".
    /// </summary>
    public bool InRange { get; init; }
}
