using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Statistics;

/// <summary>A range of glucose values, including both ends.</summary>
/// <remarks>Equality: by both bounds.</remarks>
/// <param name="Low">The lowest value in the range.</param>
/// <param name="High">The highest value in the range.</param>
public sealed record RangeBounds(Glucose Low, Glucose High)
{
    /// <summary>70 to 180 mg/dL, the international target (Battelino et al., Diabetes Care 2019;42:1593-1603).</summary>
    public static RangeBounds Consensus { get; } = new(Glucose.FromMilligramsPerDeciliter(70), Glucose.FromMilligramsPerDeciliter(180));

    /// <summary>54 to 250 mg/dL; the levels "very low" and "very high" of the same paper are outside of this range.</summary>
    public static RangeBounds Outer { get; } = new(Glucose.FromMilligramsPerDeciliter(54), Glucose.FromMilligramsPerDeciliter(250));

    /// <summary>-1 below, 0 in, 1 above the range. LO is below and HI above every range.</summary>
    public int GetSide(SensorValue value) => value.Range switch
    {
        SensorRange.Below => -1,
        SensorRange.Above => 1,
        SensorRange.Measured => value.Glucose < Low ? -1 : value.Glucose > High ? 1 : 0,
    };
}
