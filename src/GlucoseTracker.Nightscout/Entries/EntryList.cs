using System.Globalization;
using System.Text;
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
    public static EntryPage Read(ReadOnlyMemory<byte> body, DateTimeOffset? date = null) => Read(body.Span, "", date);

    /// <summary>The entries of an envelope, as version 3 sends it: <c>{"status":200,"result":[...]}</c>.</summary>
    /// <exception cref="SourceException">The body is no envelope with a list of entries.</exception>
    public static EntryPage ReadResult(ReadOnlyMemory<byte> body, DateTimeOffset? date = null) => Read(body.Span, "result", date);

    private static EntryPage Read(ReadOnlySpan<byte> body, string field, DateTimeOffset? date)
    {
        try
        {
            return SiteEntryReader.Read(body, Encoding.UTF8.GetBytes(field), TimeOfGlucose, date) is { } list
                ? new EntryPage([.. ReadingSeries.Empty.Merge(list.Newest.Select(ReadOne).OfType<Reading>())], list.Total)
                : throw NotEntries(null);
        }
        catch (JsonException e)
        {
            throw NotEntries(e);
        }
    }

    private static Reading? ReadOne(SiteEntry entry) =>
        TimeOf(entry) is { } at && ValueOf(entry.Sgv) is { } value ? new Reading(value, at, Directions.Read(entry.Direction)) : null;

    /// <summary>Null for what is no glucose or has no time: that must not take the place of a reading.</summary>
    private static DateTimeOffset? TimeOfGlucose(SiteEntry entry) => IsGlucose(entry) && entry.Sgv is not null ? TimeOf(entry) : null;

    /// <summary>Old data may lack the type; then the field tells.</summary>
    private static bool IsGlucose(SiteEntry entry) => entry.Type is null or "sgv";

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

    private static DateTimeOffset? TimeOf(SiteEntry entry) =>
        entry.Date is > 946_684_800_000 and < 253_402_300_799_000 and var milliseconds
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(milliseconds))
            : entry.DateString is { Length: >= ShortestDateText } text && text[4] == '-' && text[7] == '-' && text[10] is 'T' or ' ' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? at
                : null;

    private static SourceException NotEntries(Exception? inner) => SiteFailures.Failed(
        ConnectionCause.AnswerNotUnderstood, "The site answered, but not with Nightscout data. A host's waiting page, or a wrong Nightscout:Address.", inner);
}
