using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Testing.Oracle;

internal static class SensorValueExtensions
{
    /// <summary>The value lies below so many mg/dL; LO below and HI above all of them.</summary>
    public static bool IsBelow(this SensorValue value, int milligrams) => value.Range switch
    {
        SensorRange.Below => true,
        SensorRange.Above => false,
        _ => value.Glucose.MilligramsPerDeciliter < milligrams,
    };
}
