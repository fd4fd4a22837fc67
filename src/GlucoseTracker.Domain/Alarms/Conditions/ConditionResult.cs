namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>Whether the condition of an alarm rule is met at the instant of an evaluation.</summary>
public enum ConditionStatus
{
    /// <summary>A reading proves that the condition is not met. An alarm on this condition ends.</summary>
    Absent,

    /// <summary>The value lies between the limit and the margin: no alarm starts and none ends.</summary>
    Near,

    /// <summary>The condition is met.</summary>
    Present,

    /// <summary>No reading decides the condition. A ringing alarm keeps ringing, and no alarm starts.</summary>
    Unknown,

    /// <summary>No reading decides the condition, and the no-data alarm sounds. The alarm on this condition is suspended.</summary>
    Held,
}

/// <summary>The result of one alarm rule at one instant.</summary>
/// <remarks>Equality: by all members. The default value is <see cref="ConditionStatus.Absent"/>.</remarks>
/// <param name="Kind">The status of the condition.</param>
/// <param name="For">With <see cref="ConditionStatus.Present"/>: how long the condition has been met, not negative; otherwise zero.</param>
/// <param name="Degree">With <see cref="ConditionStatus.Present"/>: the severity, 1 to 3; a higher one ends a snooze. Otherwise 0.</param>
public readonly record struct ConditionResult(ConditionStatus Kind, TimeSpan For = default, int Degree = 0)
{
    /// <summary>
    /// With <see cref="ConditionStatus.Present"/> of a level whose reading has a known age: when that reading was measured.
    /// </summary>
    public DateTimeOffset? MeasuredAt { get; init; }

    /// <summary>
    /// With <see cref="ConditionStatus.Present"/> of a level whose reading has no known age: when it arrived, on the monotonic clock.
    /// </summary>
    public TimeSpan? ArrivedAt { get; init; }

    /// <summary>Creates the result for a condition that has been met for a non-negative time, with a severity of at least 1.</summary>
    public static ConditionResult Present(TimeSpan duration, int degree = 1) => new(ConditionStatus.Present, duration, degree);
}
