using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.LibreLinkUp.Tests.Fuzz;

/// <summary>Looks for the words of a body that a reading can rest on; written independently of the program's own reader.</summary>
internal static class Evidence
{
    /// <summary>True when some object of the body tells this time together with this value.</summary>
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
