using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.Nightscout.Tests.Fuzz;

/// <summary>Finds the entry that justifies a reading, independently of the program's own parser.</summary>
internal static class EntriesEvidence
{
    /// <summary>True when an object of the body contains this time together with this value.</summary>
    public static bool Supports(byte[] body, Reading reading) => JsonSearch.AnyObject(body, entry => Contains(entry, reading));

    private static bool Contains(JsonElement entry, Reading reading) =>
        Find(entry, "sgv") is { } sgv && Number(sgv) is { } number && double.IsFinite(number)
        && (reading.Value.Range switch
        {
            SensorRange.Below => number is >= 12.5 and <= 39.5,
            SensorRange.Above => number is >= 400.5 and <= 10_000,
            _ => number is > 39 and < 401 && Math.Abs(reading.Value.Glucose.MilligramsPerDeciliter - number) <= 0.5,
        })
        && (IsNumber(entry, reading.MeasuredAt) || IsText(entry, reading.MeasuredAt));

    private static bool IsNumber(JsonElement entry, DateTimeOffset at) =>
        Find(entry, "date") is { } date && Number(date) is { } milliseconds && Math.Abs(milliseconds - at.ToUnixTimeMilliseconds()) <= 0.5;

    /// <summary>The text contains the year and the minute as digits, the minute up to the half or quarter hour of a zone.</summary>
    private static bool IsText(JsonElement entry, DateTimeOffset at) =>
        Find(entry, "dateString") is { } date && JsonSearch.GetText(date) is { Length: >= 16 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Math.Abs(year - at.Year) <= 1
        && int.TryParse(
            text.AsSpan(14, 2), NumberStyles.None, CultureInfo.InvariantCulture,
            out var minute) && (minute - at.Minute + 60) % 60 is var apart && (apart % 15 == 0 || text.Length > 20);

    private static double? Number(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.Number => field.GetDouble(),
        JsonValueKind.String when double.TryParse(
            JsonSearch.GetText(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The last field of the name; names that are invalid Unicode are skipped.</summary>
    private static JsonElement? Find(JsonElement entry, string name)
    {
        foreach (var field in entry.EnumerateObject().Reverse())
        {
            try
            {
                if (field.NameEquals(name))
                {
                    return field.Value;
                }
            }
            catch (InvalidOperationException)
            {
                // The name is another one.
            }
        }

        return null;
    }
}
