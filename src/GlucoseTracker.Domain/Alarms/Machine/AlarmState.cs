namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The state of one alarm. Immutable.</summary>
/// <remarks>
/// Instants of type <see cref="TimeSpan"/> are on the monotonic clock; after a restart they may be negative. Equality: by all members.
/// </remarks>
/// <param name="Stage">The stage; it decides which of the other members have a value.</param>
public sealed record AlarmState(AlarmStage Stage)
{
    /// <summary>The state of an alarm whose condition is not met: all other members have their defaults.</summary>
    public static AlarmState Idle { get; } = new(AlarmStage.Idle);

    /// <summary>When the alarm first rang since it was idle; null while it has not.</summary>
    public TimeSpan? BeganAt { get; init; }

    /// <summary>
    /// The end of the quiet. With <see cref="AlarmStage.Snoozed"/> always; with <see cref="AlarmStage.Acknowledged"/> where the alarm comes
    /// back after its cap; null in every other stage.
    /// </summary>
    public TimeSpan? QuietUntil { get; init; }

    /// <summary>The highest severity since the alarm began, 1 to 3; default 0.</summary>
    public int Degree { get; init; }

    /// <summary>True while no reading decides the condition and the no-data alarm sounds: this alarm is silent and not shown.</summary>
    public bool Held { get; init; }

    /// <summary>When the alarm first sounded since it was last answered; null before. Escalation counts from here.</summary>
    public TimeSpan? FirstSoundAt { get; init; }

    /// <summary>When the alarm last sounded since it was last answered; null before.</summary>
    public TimeSpan? LastSoundAt { get; init; }

    /// <summary>How often it has sounded since it was last answered.</summary>
    public int Sounds { get; init; }

    /// <summary>True once it has sounded at all since it began: somebody may have heard it.</summary>
    public bool WasHeard { get; init; }

    /// <summary>True once it went to the second target, since it was last answered.</summary>
    public bool Escalated { get; init; }

    /// <summary>True once it went to the second target since it began: they are to hear its end.</summary>
    public bool WasEscalated { get; init; }

    /// <summary>
    /// When the last reading beyond the limit was measured, for an alarm on a value; null when that one had no known age. It stays when the
    /// alarm is over: the same readings must not begin it again once they are old.
    /// </summary>
    public DateTimeOffset? BeyondMeasuredAt { get; init; }

    /// <summary>When that reading became known; null when none has been noted.</summary>
    public TimeSpan? BeyondSeenAt { get; init; }

    /// <summary>
    /// Since when it, or a worse alarm that covers it, can be heard without a break; null while neither can. Not kept over a restart.
    /// </summary>
    public TimeSpan? AudibleAt { get; init; }

    /// <summary>Since when the panel names it without a break; null while it does not. Not kept over a restart.</summary>
    public TimeSpan? NamedAt { get; init; }

    /// <summary>
    /// While it is not on: it was snoozed ahead of time, until this instant. Null when it was not, and in every other stage.
    /// </summary>
    public TimeSpan? AheadUntil { get; init; }

    /// <summary>
    /// True when its last answer came by a notification. An urgent low must then sound in full before the next such answer.
    /// </summary>
    public bool WasAnsweredFromAfar { get; init; }

    /// <summary>True while it is on: it rings, or was answered and is not over.</summary>
    public bool IsOn => Stage is AlarmStage.Ringing or AlarmStage.Snoozed or AlarmStage.Acknowledged;

    /// <summary>True while it rings where it can be seen.</summary>
    public bool IsRinging => Stage == AlarmStage.Ringing && !Held;

    /// <summary>True while it is quiet for a time, because it was snoozed or acknowledged.</summary>
    public bool IsQuiet => Stage is AlarmStage.Snoozed or AlarmStage.Acknowledged && QuietUntil is not null;

    /// <summary>
    /// A stage in which it is not on. All that stays is when the last reading beyond the limit was measured and became known, and a snooze
    /// ahead of time.
    /// </summary>
    internal AlarmState Ended(AlarmStage stage) => new(stage)
    {
        BeyondMeasuredAt = BeyondMeasuredAt,
        BeyondSeenAt = BeyondSeenAt,
        AheadUntil = AheadUntil,
    };

    /// <summary>The same, ringing as if it had just begun: it sounds at once.</summary>
    internal AlarmState Restart() => this with
    {
        Stage = AlarmStage.Ringing,
        QuietUntil = null,
        FirstSoundAt = null,
        LastSoundAt = null,
        Sounds = 0,
        Escalated = false,
        AudibleAt = null,
        NamedAt = null,
    };
}
