using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

internal static class SensorValueExtensions
{
    /// <summary>True when the value is below a number of mg/dL; LO is below and HI above every number.</summary>
    public static bool IsBelow(this SensorValue value, int milligrams) => value.Range switch
    {
        SensorRange.Below => true,
        SensorRange.Above => false,
        _ => value.Glucose.MilligramsPerDeciliter < milligrams,
    };
}
