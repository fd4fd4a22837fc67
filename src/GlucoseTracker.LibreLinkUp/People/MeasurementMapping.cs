using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>Converts wire measurements to readings. An ambiguous measurement gives no reading and is never guessed.</summary>
internal static class MeasurementMapping
{
    /// <summary>
    /// The tolerance in mg/dL: a value in mmol/L with one decimal is rounded to half a tenth, and the service may use another factor than
    /// 18.
    /// </summary>
    private const decimal MillimoleTolerance = 0.15m;

    private const decimal MilligramTolerance = 1m;

    /// <summary>
    /// The minimum in mg/dL. Sensors report lower values with the LO flag, so a lower number is an error or has another unit.
    /// </summary>
    private const int MinMilligrams = 20;

    /// <summary>The maximum number of a sensor in any unit.</summary>
    private const decimal MaxPlausible = 10_000m;

    /// <summary>Returns the reading; null when time or value is missing, invalid or contradictory.</summary>
    public static Reading? Read(WireMeasurement? measurement) =>
        measurement is not null && WireTime.Read(measurement.FactoryTimestamp) is { } measuredAt && GetValue(measurement) is { } value
            ? new Reading(value, measuredAt, TrendNumbers.Read(measurement.TrendArrow))
            : null;

    /// <summary>HI and LO come from the sensor; the number next to them is ignored (protocol section 4.3).</summary>
    private static SensorValue? GetValue(WireMeasurement measurement) => measurement switch
    {
        { IsHigh: true, IsLow: true } => null,
        { IsHigh: true } => SensorValue.AboveRange,
        { IsLow: true } => SensorValue.BelowRange,
        { ValueInMgPerDl: { } number } when number is >= MinMilligrams and <= int.MaxValue
            && Glucose.TryFromMilligramsPerDeciliter((int)number, out var glucose)
            && IsConsistent(glucose, measurement.Value) => SensorValue.Measured(glucose),
        _ => null,
    };

    /// <summary>
    /// The service sends every value twice. When the second figure fits neither as mg/dL nor as mmol/L, one of them is wrong, and it is
    /// unknown which. The unit's number is left out: it changes when another phone reads the sensor (protocol section 6, complaint 25).
    /// </summary>
    private static bool IsConsistent(Glucose glucose, decimal? second) => second is not { } value
        || (value is > 0 and < MaxPlausible // The difference of very large decimals would overflow.
            && (Math.Abs(value - glucose.MilligramsPerDeciliter) <= MilligramTolerance
                || Math.Abs(value - glucose.MillimolesPerLiter) <= MillimoleTolerance));
}
