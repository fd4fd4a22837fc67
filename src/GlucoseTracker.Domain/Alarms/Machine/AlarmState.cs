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

    /// <summary>When the alarm began to ring since it was idle; null before.</summary>
    public TimeSpan? BeganAt { get; init; }

    /// <summary>
    /// The end of the quiet. Always set with <see cref="AlarmStage.Snoozed"/>; with <see cref="AlarmStage.Acknowledged"/> for alarms that
    /// ring again after their maximum; null in other stages.
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

    /// <summary>The number of sounds since the last answer.</summary>
    public int Sounds { get; init; }

    /// <summary>True when the alarm has sounded since it began.</summary>
    public bool WasHeard { get; init; }

    /// <summary>True when the alarm has escalated since the last answer.</summary>
    public bool Escalated { get; init; }

    /// <summary>True when the alarm has escalated since it began, so that the second target is notified of its end.</summary>
    public bool WasEscalated { get; init; }

    /// <summary>
    /// For a glucose alarm: when the last reading beyond the limit was measured; null when its age was unknown. The value stays after the
    /// end of the alarm, because the same readings must not start it again when they are old.
    /// </summary>
    public DateTimeOffset? BeyondMeasuredAt { get; init; }

    /// <summary>When that reading arrived; null when there is none.</summary>
    public TimeSpan? BeyondSeenAt { get; init; }

    /// <summary>
    /// Since when this alarm, or a more severe one that covers it, has been audible; null while neither is. Not stored across restarts.
    /// </summary>
    public TimeSpan? AudibleAt { get; init; }

    /// <summary>Since when the panel has named this alarm; null while it does not. Not stored across restarts.</summary>
    public TimeSpan? NamedAt { get; init; }

    /// <summary>
    /// The end of a snooze ahead, for an alarm that is not on; otherwise null.
    /// </summary>
    public TimeSpan? AheadUntil { get; init; }

    /// <summary>
    /// True when the last answer came from a notification. An urgent low must then sound for its full time before the next such answer.
    /// </summary>
    public bool WasAnsweredByNotification { get; init; }

    /// <summary>True while the alarm is on: it is ringing, or was answered and is not over.</summary>
    public bool IsOn => Stage is AlarmStage.Ringing or AlarmStage.Snoozed or AlarmStage.Acknowledged;

    /// <summary>True while the alarm is ringing and visible.</summary>
    public bool IsRinging => Stage == AlarmStage.Ringing && !Held;

    /// <summary>True while the alarm is quiet for a time, because it was snoozed or acknowledged.</summary>
    public bool IsQuiet => Stage is AlarmStage.Snoozed or AlarmStage.Acknowledged && QuietUntil is not null;

    /// <summary>
    /// Returns a state in which the alarm is not on. It keeps when the last reading beyond the limit was measured and arrived, and a snooze
    /// ahead.
    /// </summary>
    internal AlarmState Ended(AlarmStage stage) => new(stage)
    {
        BeyondMeasuredAt = BeyondMeasuredAt,
        BeyondSeenAt = BeyondSeenAt,
        AheadUntil = AheadUntil,
    };

    /// <summary>Returns the state of an alarm that begins to ring now, so that it sounds immediately.</summary>
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
