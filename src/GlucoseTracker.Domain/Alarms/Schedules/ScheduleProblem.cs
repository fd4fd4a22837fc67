namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>Why the slots of a schedule do not fit together.</summary>
public enum ScheduleProblem
{
    /// <summary>Two slots say different things of one rule at one time.</summary>
    Overlap,

    /// <summary>The limits do not rise at some time of the week: UrgentLow, Low, High, UrgentHigh.</summary>
    LimitsDoNotRise,

    /// <summary>The most sensitive limits of all slots, which hold while the clock is not trusted, do not rise.</summary>
    MostSensitiveDoNotRise,

    /// <summary>A slot silences urgent low or no data, and the configuration does not say it twice.</summary>
    SilencesUrgent,

    /// <summary>A slot gives urgent low a limit that comes too late to help anybody.</summary>
    MeaninglessUrgentLow,
}
