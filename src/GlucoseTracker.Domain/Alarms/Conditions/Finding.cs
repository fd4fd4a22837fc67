namespace GlucoseTracker.Domain;

/// <summary>Whether what an alarm is about is so at this instant.</summary>
public enum FindingKind
{
    /// <summary>It is certainly not so: a reading that counts says it.</summary>
    Absent,

    /// <summary>Between the limit and the margin: nothing begins here and nothing ends.</summary>
    Near,

    /// <summary>It is so.</summary>
    Present,

    /// <summary>Nobody can say. What rings goes on, what does not ring does not begin.</summary>
    Unknown,

    /// <summary>Nobody can say, and another alarm speaks for it, or no alarm on a value may ring: it keeps its state in silence.</summary>
    Held,
}

/// <summary>What a rule finds.</summary>
/// <param name="Kind">Whether it is so.</param>
/// <param name="For">With <see cref="FindingKind.Present"/>: how long it has been so.</param>
/// <param name="Degree">With <see cref="FindingKind.Present"/>: how bad, from 1; a higher degree ends a snooze.</param>
public readonly record struct Finding(FindingKind Kind, TimeSpan For = default, int Degree = 0)
{
    /// <summary>It is so.</summary>
    public static Finding Present(TimeSpan duration, int degree = 1) => new(FindingKind.Present, duration, degree);
}
