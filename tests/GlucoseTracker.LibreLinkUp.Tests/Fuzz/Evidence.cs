using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.LibreLinkUp.Tests.Fuzz;

/// <summary>Finds the text of a body that justifies a reading, independently of the program's own parser.</summary>
internal static class Evidence
{
    /// <summary>True when an object of the body contains this time together with this value.</summary>
    public static bool Supports(byte[] body, Reading reading) => JsonSearch.AnyObject(body, item => Contains(item, reading));

    private static bool Contains(JsonElement item, Reading reading) =>
        item.TryGetProperty("FactoryTimestamp", out var time) && time.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(
            JsonSearch.GetText(time), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var told)
                && told == reading.MeasuredAt
        && (reading.Value.TryGetGlucose(out var glucose)
            ? item.TryGetProperty("ValueInMgPerDl", out var value)
                && value.ValueKind == JsonValueKind.Number
                && value.GetDouble() == glucose.MilligramsPerDeciliter
            : IsTrue(item, "isHigh") || IsTrue(item, "isLow"))
        && (reading.Trend == Trend.Unknown || item.TryGetProperty("TrendArrow", out _));

    private static bool IsTrue(JsonElement item, string name) =>
        item.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
