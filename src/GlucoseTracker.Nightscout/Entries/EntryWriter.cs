using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Writes readings as entries. date and dateString have the same instant to the millisecond and the type is always present, so that a
/// reading that is sent twice is stored once.
/// </summary>
internal static class EntryWriter
{
    private const string Device = "glucose-tracker";

    /// <summary>The numbers for LO and HI in Nightscout, just outside the scale.</summary>
    private const int Low = 39;
    private const int High = 401;

    public static byte[] Write(IEnumerable<Reading> readings)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory))
        {
            json.WriteStartArray();
            foreach (var reading in readings)
            {
                WriteOne(json, reading);
            }

            json.WriteEndArray();
        }

        return memory.ToArray();
    }

    private static void WriteOne(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        json.WriteString("type", "sgv");
        json.WriteNumber("sgv", GetNumber(reading.Value));
        json.WriteNumber("date", reading.MeasuredAt.ToUnixTimeMilliseconds());
        json.WriteString(
            "dateString", reading.MeasuredAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        if (Directions.Word(reading.Trend) is { } direction)
        {
            json.WriteString("direction", direction);
        }

        json.WriteString("device", Device);
        json.WriteEndObject();
    }

    private static int GetNumber(SensorValue value) => value.Range switch
    {
        SensorRange.Below => Low,
        SensorRange.Above => High,
        SensorRange.Measured => value.Glucose.MilligramsPerDeciliter,
    };
}
