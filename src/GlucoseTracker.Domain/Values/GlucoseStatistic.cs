namespace GlucoseTracker.Domain.Values;

/// <summary>A mean or a standard deviation of glucose concentrations, unrounded.</summary>
/// <remarks>Finite, not negative. Equality is that of the unrounded numbers; the default value is 0 mg/dL.</remarks>
/// <param name="MilligramsPerDeciliter">The unrounded number in mg/dL.</param>
public readonly record struct GlucoseStatistic(double MilligramsPerDeciliter)
{
    /// <summary>Rounds for display: whole mg/dL, or mmol/L with one decimal; halves away from zero.</summary>
    public decimal Round(GlucoseUnit unit) => Glucose.RoundStatistic(MilligramsPerDeciliter, unit);
}
