namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>An answer to an alarm by a command or a notification. See docs/alarms.md, "Answering".</summary>
/// <param name="Origin">The origin of the answer.</param>
/// <param name="Kind">The kind of alarm; null: all ringing alarms.</param>
public sealed record AlarmAnswer(AnswerOrigin Origin, AlarmKind? Kind = null)
{
    /// <summary>
    /// The duration of the snooze, at most the maximum of the kind. Null (default): the snooze duration of each rule.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>
    /// True to acknowledge: the alarm is quiet until it is over, up to the maximum of its kind. False (default): it is snoozed.
    /// </summary>
    public bool Acknowledges { get; init; }
}
