namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>How an alarm stands.</summary>
public enum AlarmStage
{
    /// <summary>Nothing is wrong.</summary>
    Idle,

    /// <summary>It is so, but not for long enough yet.</summary>
    Pending,

    /// <summary>It wants an answer.</summary>
    Ringing,

    /// <summary>It was answered and comes back after a while.</summary>
    Snoozed,

    /// <summary>
    /// It was answered and is quiet until it is over. A notice does not come back before; any other alarm does so after its cap.
    /// </summary>
    Acknowledged,

    /// <summary>It was over at the last look; with the next one it is idle or begins anew.</summary>
    Cleared,
}
