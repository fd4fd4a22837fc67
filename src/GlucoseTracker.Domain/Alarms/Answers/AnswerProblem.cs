namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>Why an alarm is not answered.</summary>
public enum AnswerProblem
{
    /// <summary>Nothing rings, and no kind is named that could be snoozed ahead of time.</summary>
    NothingRings,

    /// <summary>The alarm is switched off.</summary>
    SwitchedOff,

    /// <summary>The quiet would be longer than the cap of the kind, or it is not positive.</summary>
    BeyondCap,

    /// <summary>This kind cannot be acknowledged, only snoozed: it may get worse unseen.</summary>
    OnlySnooze,

    /// <summary>The alarm does not ring, and only a key or a command may answer it ahead of time.</summary>
    NotRinging,

    /// <summary>An urgent low was answered by a notification, and has not sounded in full since.</summary>
    MustSoundFirst,

    /// <summary>A notice comes once; there is nothing to snooze ahead of time.</summary>
    Notice,
}
