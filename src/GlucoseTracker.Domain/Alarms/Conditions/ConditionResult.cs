namespace GlucoseTracker.Domain.Alarms.Conditions;

/// <summary>Whether the condition of an alarm is met at this instant.</summary>
public enum ConditionStatus
{
    /// <summary>It is certainly not met: a reading that counts says so.</summary>
    Absent,

    /// <summary>Between the limit and the margin: nothing begins here and nothing ends.</summary>
    Near,

    /// <summary>It is met.</summary>
    Present,

    /// <summary>It cannot be told. An alarm that rings goes on, one that does not ring does not begin.</summary>
    Unknown,

    /// <summary>It cannot be told, and the alarm for no data sounds in its place: it keeps its state in silence.</summary>
    Held,
}

/// <summary>What a rule finds.</summary>
/// <param name="Kind">Whether the condition is met.</param>
/// <param name="For">With <see cref="ConditionStatus.Present"/>: how long it has been met.</param>
/// <param name="Degree">With <see cref="ConditionStatus.Present"/>: how bad, from 1; a higher degree ends a snooze.</param>
public readonly record struct ConditionResult(ConditionStatus Kind, TimeSpan For = default, int Degree = 0)
{
    /// <summary>With <see cref="ConditionStatus.Present"/> of a level whose reading has a known age: when that reading was measured.</summary>
    public DateTimeOffset? MeasuredAt { get; init; }

    /// <summary>With <see cref="ConditionStatus.Present"/> of a level whose reading has no known age: when it arrived, on the monotonic clock.</summary>
    public TimeSpan? ArrivedAt { get; init; }

    /// <summary>The condition is met.</summary>
    public static ConditionResult Present(TimeSpan duration, int degree = 1) => new(ConditionStatus.Present, duration, degree);
}
