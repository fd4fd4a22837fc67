namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The stages of an alarm.</summary>
public enum AlarmStage
{
    /// <summary>The condition is not met.</summary>
    Idle,

    /// <summary>The condition is met, but not for long enough yet.</summary>
    Pending,

    /// <summary>The alarm is unanswered.</summary>
    Ringing,

    /// <summary>The alarm was answered and rings again after the snooze.</summary>
    Snoozed,

    /// <summary>
    /// The alarm was answered and is quiet until it is over; except for a notice, at most for the maximum of its kind.
    /// </summary>
    Acknowledged,

    /// <summary>The alarm ended at the last evaluation; at the next one it is idle or begins again.</summary>
    Cleared,
}
