namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>An answer that names what it answers, other than the press of a key. See docs/alarms.md, "Answering".</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Kind">The kind; null: everything that rings.</param>
public sealed record AlarmAnswer(AnswerOrigin Origin, AlarmKind? Kind = null)
{
    /// <summary>
    /// How long it is to be quiet; at most the cap of each kind that is answered. Null, the default: the snooze of each rule.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>True: the alarm is acknowledged: quiet until it is over, at most for its cap. Default false: it is snoozed.</summary>
    public bool Acknowledges { get; init; }
}
