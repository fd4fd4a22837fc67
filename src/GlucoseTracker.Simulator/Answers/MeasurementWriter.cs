using System.Text.Json;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;

namespace GlucoseTracker.Simulator.Answers;

/// <summary>Writes a measurement (protocol section 4.3).</summary>
internal static class MeasurementWriter
{
    /// <summary>The value in mg/dL, which the service sends for every account, including mmol/L accounts.</summary>
    public const int TargetLow = 70;

    /// <summary>The value in mg/dL.</summary>
    public const int TargetHigh = 180;

    private const int HistoryPoint = 0;
    private const int Current = 1;
    private const int High = 240;

    /// <summary>No capture shows the number for HI and LO; the limits of the sensor's range are sent.</summary>
    private static readonly Glucose RangeEnd = Glucose.FromMilligramsPerDeciliter(500);

    private static readonly Glucose RangeBegin = Glucose.FromMilligramsPerDeciliter(40);

    /// <summary>Writes a current reading with its trend, or a history point without.</summary>
    public static void Write(Utf8JsonWriter json, Sample sample, SimulatedPerson person, TimeZoneInfo zone, bool isCurrent)
    {
        var glucose = sample.Value.Range switch
        {
            SensorRange.Measured => sample.Value.Glucose,
            SensorRange.Below => RangeBegin,
            SensorRange.Above => RangeEnd,
        };
        json.WriteStartObject();
        json.WriteString("FactoryTimestamp", WireText.Time(sample.MeasuredAt, TimeZoneInfo.Utc));
        json.WriteString("Timestamp", WireText.Time(sample.MeasuredAt, zone));
        json.WriteNumber("type", isCurrent ? Current : HistoryPoint);
        json.WriteNumber("ValueInMgPerDl", glucose.MilligramsPerDeciliter);
        if (isCurrent)
        {
            WriteArrow(json, sample.Trend, person.Profile);
        }

        json.WriteNumber("MeasurementColor", Color(glucose.MilligramsPerDeciliter));
        json.WriteNumber("GlucoseUnits", WireText.UnitNumber(person.Unit));
        json.WriteNumber("Value", Value(glucose, person.Unit));
        json.WriteBoolean("isHigh", sample.Value.Range == SensorRange.Above);
        json.WriteBoolean("isLow", sample.Value.Range == SensorRange.Below);
        if (person.Profile.Has(DataQuirks.UnknownFields))
        {
            json.WriteString("novelty", "nobody knows this");
        }

        json.WriteEndObject();
    }

    private static void WriteArrow(Utf8JsonWriter json, Trend trend, GlucoseProfile profile)
    {
        if (!profile.Has(DataQuirks.ArrowMissing))
        {
            json.WriteNumber("TrendArrow", profile.Has(DataQuirks.ArrowZero) ? 0 : WireText.ArrowNumber(trend));
        }

        json.WriteNull("TrendMessage");
    }

    /// <summary>Writes whole mmol/L values as integers, like the service.</summary>
    private static decimal Value(Glucose glucose, GlucoseUnit unit) => unit switch
    {
        GlucoseUnit.MilligramsPerDeciliter => glucose.MilligramsPerDeciliter,
        GlucoseUnit.MillimolesPerLiter =>
            decimal.IsInteger(glucose.MillimolesPerLiter) ? decimal.ToInt32(glucose.MillimolesPerLiter) : glucose.MillimolesPerLiter,
    };

    private static int Color(int milligramsPerDeciliter) => milligramsPerDeciliter switch
    {
        < TargetLow => 4,
        <= TargetHigh => 1,
        <= High => 2,
        _ => 3,
    };
}
