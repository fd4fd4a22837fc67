using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Simulator.Scenarios;

/// <summary>A point that a scripted curve passes through.</summary>
/// <param name="Minute">Minutes after the simulator's start; negative before it.</param>
/// <param name="Value">The glucose there. Above 500 or below 40 mg/dL the simulated sensor says HI or LO.</param>
public readonly record struct ControlPoint(double Minute, Glucose Value)
{
    /// <summary>A knot from whole mg/dL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside what <see cref="Glucose"/> holds.</exception>
    public static ControlPoint At(double minute, int milligramsPerDeciliter) =>
        new(minute, Glucose.FromMilligramsPerDeciliter(milligramsPerDeciliter));
}
