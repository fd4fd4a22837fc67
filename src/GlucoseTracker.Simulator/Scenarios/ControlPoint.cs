using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A point of a scripted glucose curve.</summary>
/// <param name="Minute">The minutes after the start of the simulator; can be negative.</param>
/// <param name="Value">The glucose value. Above 500 mg/dL the simulated sensor reports HI, below 40 mg/dL LO.</param>
public readonly record struct ControlPoint(double Minute, Glucose Value)
{
    /// <summary>Creates a point from whole mg/dL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range of <see cref="Glucose"/>.</exception>
    public static ControlPoint At(double minute, int milligramsPerDeciliter) =>
        new(minute, Glucose.FromMilligramsPerDeciliter(milligramsPerDeciliter));
}
