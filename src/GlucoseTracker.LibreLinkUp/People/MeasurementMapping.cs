using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Wire;

namespace GlucoseTracker.LibreLinkUp.People;

/// <summary>Turns wire measurements into readings. What cannot be read for certain becomes nothing, never a guess.</summary>
internal static class MeasurementMapping
{
    /// <summary>
    /// mg/dL in a mmol/L figure of one decimal is uncertain by half a tenth; the rest is room for another factor than 18.
    /// </summary>
    private const decimal MillimoleTolerance = 0.15m;

    private const decimal MilligramTolerance = 1m;

    /// <summary>
    /// mg/dL. No sensor reports a lower number: what is too low comes with the LO flag, so a number below is an error or another unit.
    /// </summary>
    private const int MinMilligrams = 20;

    /// <summary>No sensor reports more in any unit.</summary>
    private const decimal MaxPlausible = 10_000m;

    /// <summary>The reading, or null when time or value is missing, odd, or contradicts itself.</summary>
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
    /// unknown which. The unit's number is left out: it flips when another phone reads the sensor (protocol section 6, complaint 25).
    /// </summary>
    private static bool IsConsistent(Glucose glucose, decimal? second) => second is not { } value
        || (value is > 0 and < MaxPlausible // A difference with the largest decimals would overflow.
            && (Math.Abs(value - glucose.MilligramsPerDeciliter) <= MilligramTolerance
                || Math.Abs(value - glucose.MillimolesPerLiter) <= MillimoleTolerance));
}
