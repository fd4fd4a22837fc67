using System.Globalization;
using System.Text.Json;
using GlucoseTracker.Domain;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>Reads a list of entries. A bad entry costs that entry and nothing else; what cannot be read for certain is never guessed.</summary>
internal static class EntryList
{
    /// <summary>LOW in Nightscout; what is lower down to this is a sensor that reports less than it can measure.</summary>
    private const int LowestLow = 13;

    private const int Low = 39;
    private const int HighestNumber = 400;

    /// <summary>Beyond it a number is no glucose, not even one that is too high.</summary>
    private const int HighestHigh = 10_000;

    /// <summary>"2026-11-21T14:05Z": a shorter text is a time of no day, which a reader would complete from its own clock.</summary>
    private const int ShortestDateText = 16;

    /// <summary>The entries of a bare list, as version 1 sends it.</summary>
    /// <exception cref="SourceException">The body is no list of entries.</exception>
    public static EntryPage Read(ReadOnlyMemory<byte> body) => Read(body, root => root);

    /// <summary>The entries of an envelope, as version 3 sends it: <c>{"status":200,"result":[...]}</c>.</summary>
    /// <exception cref="SourceException">The body is no envelope with a list of entries.</exception>
    public static EntryPage ReadResult(ReadOnlyMemory<byte> body) =>
        Read(body, root => JsonText.Field(root, "result") ?? default);

    private static EntryPage Read(ReadOnlyMemory<byte> body, Func<JsonElement, JsonElement> listIn)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            var list = listIn(document.RootElement);
            return list.ValueKind == JsonValueKind.Array
                ? new EntryPage([.. ReadingSeries.Empty.Merge(list.EnumerateArray().Select(ReadOne).OfType<Reading>())], list.GetArrayLength())
                : throw NotEntries(null);
        }
        catch (JsonException e)
        {
            throw NotEntries(e);
        }
    }

    private static Reading? ReadOne(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && IsGlucose(entry) && TimeOf(entry) is { } at && ValueOf(Number(entry, "sgv")) is { } value
            ? new Reading(value, at, Directions.Read(Text(entry, "direction")))
            : null;

    /// <summary>Old data may lack the type; then the field tells.</summary>
    private static bool IsGlucose(JsonElement entry) => Text(entry, "type") is null or "sgv";

    /// <summary>
    /// sgv is mg/dL whatever the site shows. Below 13 stand error codes: no reading. 13 to 39 mean "lower than can be measured", from
    /// 401 on "higher": words on every Nightscout screen, never a number.
    /// </summary>
    private static SensorValue? ValueOf(double? number) => number is not { } value || !(value <= HighestHigh) ? null : Math.Round(value, MidpointRounding.AwayFromZero) switch
    {
        < LowestLow => null,
        <= Low when value != Math.Truncate(value) => null,
        <= Low => SensorValue.BelowRange,
        <= HighestNumber and var whole => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter((int)whole)),
        _ => SensorValue.AboveRange,
    };

    private static DateTimeOffset? TimeOf(JsonElement entry) =>
        Number(entry, "date") is > 946_684_800_000 and < 253_402_300_799_000 and var milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(milliseconds))
            : Text(entry, "dateString") is { Length: >= ShortestDateText } text && text[4] == '-' && text[7] == '-' && text[10] is 'T' or ' ' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? at
                : null;

    /// <summary>A number, also one that an uploader wrote as text.</summary>
    private static double? Number(JsonElement entry, string name) => JsonText.Field(entry, name) switch
    {
        { ValueKind: JsonValueKind.Number } field when field.TryGetDouble(out var number) => number,
        { ValueKind: JsonValueKind.String } field when double.TryParse(JsonText.Of(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static string? Text(JsonElement entry, string name) =>
        JsonText.Field(entry, name) is { } field ? JsonText.Of(field) : null;

    private static SourceException NotEntries(Exception? inner) => SiteFailures.Failed(
        ConnectionCause.AnswerNotUnderstood, "The site answered, but not with Nightscout data. A host's waiting page, or a wrong Nightscout:Address.", inner);
}
