using System.Buffers;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.Exchange;

/// <summary>Readings as a JSON array with one object per line.</summary>
public static class ReadingJson
{
    /// <summary>Writes readings; the keys are those of <see cref="ReadingCsv.Header"/> in camel case.</summary>
    public static void Write(TextWriter output, IEnumerable<SourcedReading> readings, GlucoseUnit unit, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(readings);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(
            buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var between = "[\n";
        foreach (var (source, reading) in readings)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            WriteOne(json, source, reading, unit, zone);
            json.Flush();
            output.Write(between);
            output.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
            between = ",\n";
        }

        output.Write(between == "[\n" ? "[]\n" : "\n]\n");
    }

    private static void WriteOne(Utf8JsonWriter json, string source, Reading reading, GlucoseUnit unit, TimeZoneInfo zone)
    {
        json.WriteStartObject();
        json.WriteString("measuredAt", ReadingCsv.TimeText(reading.MeasuredAt, zone));
        json.WriteString("value", GlucoseText.Format(reading.Value, unit));
        json.WriteString("unit", GlucoseText.Symbol(unit));
        json.WriteString("trend", JsonNamingPolicy.CamelCase.ConvertName(reading.Trend.ToString()));
        json.WriteString("source", source);
        if (reading.Value.TryGetGlucose(out var glucose))
        {
            json.WriteNumber("mgPerDl", glucose.MilligramsPerDeciliter);
        }
        else
        {
            json.WriteNull("mgPerDl");
        }

        json.WriteEndObject();
    }
}
