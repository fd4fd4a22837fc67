namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>Why an answer was refused.</summary>
public enum AnswerProblem
{
    /// <summary>No alarm is ringing, and the answer names no kind to snooze ahead.</summary>
    NothingRings,

    /// <summary>The alarm is disabled.</summary>
    SwitchedOff,

    /// <summary>The duration exceeds the maximum of the kind, or is not positive.</summary>
    BeyondCap,

    /// <summary>This kind can be snoozed but not acknowledged, because the value may get worse unnoticed.</summary>
    OnlySnooze,

    /// <summary>The alarm is not ringing, and only a key or a command can snooze it ahead.</summary>
    NotRinging,

    /// <summary>An urgent low was answered by a notification before, and has not sounded for its full time since.</summary>
    MustSoundFirst,

    /// <summary>A notice is given once and cannot be snoozed ahead.</summary>
    Notice,
}
