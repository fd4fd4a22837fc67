namespace GlucoseTracker.Domain.Alarms.Schedules;

/// <summary>The problems of a schedule.</summary>
public enum ScheduleProblem
{
    /// <summary>Two slots set different values for one rule at the same time.</summary>
    Overlap,

    /// <summary>At some time of the week the limits are not in ascending order: UrgentLow, Low, High, UrgentHigh.</summary>
    LimitsDoNotRise,

    /// <summary>The most sensitive limits of all slots, which apply while the clock is not trusted, are not in ascending order.</summary>
    MostSensitiveDoNotRise,

    /// <summary>A slot silences urgent low or no data without the second setting that permits it.</summary>
    SilencesUrgent,

    /// <summary>A slot makes urgent low or no data less loud without the second setting that permits it.</summary>
    SoftensUrgent,

    /// <summary>A slot sets an urgent low limit that comes too late.</summary>
    MeaninglessUrgentLow,
}
