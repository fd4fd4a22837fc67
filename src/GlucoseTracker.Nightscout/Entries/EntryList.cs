using System.Globalization;
using System.Text;
using System.Text.Json;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Http;

namespace GlucoseTracker.Nightscout.Entries;

/// <summary>
/// Reads a list of entries. An invalid entry does not affect other entries; ambiguous data is never guessed.
/// </summary>
internal static class EntryList
{
    /// <summary>LOW in Nightscout; what is lower down to this is a sensor that reports less than it can measure.</summary>
    internal const int MinLow = 13;

    private const int Low = 39;
    private const int MaxNumber = 400;

    /// <summary>The maximum in mg/dL; a higher number is not a glucose value, not even HI.</summary>
    private const int MaxHigh = 10_000;

    /// <summary>The length of "2026-11-21T14:05Z": a shorter text has no date, which a parser would complete from its own clock.</summary>
    private const int MinDateTextLength = 16;

    /// <summary>The entries of a plain list, as in version 1.</summary>
    /// <exception cref="SourceException">The body is not a list of entries.</exception>
    public static EntryPage Read(ReadOnlyMemory<byte> body, DateTimeOffset? date = null) => Read(body.Span, "", date);

    /// <summary>The entries of an envelope, as in version 3: <c>{"status":200,"result":[...]}</c>.</summary>
    /// <exception cref="SourceException">The body is not an envelope with a list of entries.</exception>
    public static EntryPage ReadResult(ReadOnlyMemory<byte> body, DateTimeOffset? date = null) => Read(body.Span, "result", date);

    private static EntryPage Read(ReadOnlySpan<byte> body, string field, DateTimeOffset? date)
    {
        try
        {
            var glucoseEntries = 0;
            var undated = 0;
            DateTimeOffset? TimeOfGlucose(SiteEntry entry)
            {
                var isGlucose = IsGlucose(entry);
                var at = isGlucose ? GetTime(entry) : null;
                glucoseEntries += isGlucose ? 1 : 0;
                undated += isGlucose && at is null ? 1 : 0;
                return at;
            }

            return SiteEntryReader.Read(body, Encoding.UTF8.GetBytes(field), TimeOfGlucose, date) is { } list
                ? CreatePage(list, date, undated) with { GlucoseEntries = glucoseEntries }
                : throw NotEntries(null);
        }
        catch (JsonException e)
        {
            throw NotEntries(e);
        }
    }

    private static EntryPage CreatePage(SiteEntryList list, DateTimeOffset? date, int undated)
    {
        var entries = list.Newest.Select(entry => new TimedEntry(entry, GetTime(entry)!.Value)).ToList();
        var (isOtherUnit, isUndecided) = EntryUnits.FindMillimoles(entries);
        var readings = new List<Reading>(entries.Count);
        var unreadable = undated > 0 ? new UnreadableEntries(null, false) : null;
        foreach (var (index, (entry, at)) in entries.Index())
        {
            if (!isOtherUnit[index] && GetValue(entry.Sgv) is { } value)
            {
                readings.Add(new Reading(value, at, Directions.Read(entry.Direction)));
            }
            else if (unreadable?.NewestAt is null || !(at > date + ReferenceTime.Tolerance))
            {
                unreadable = new UnreadableEntries(at, isOtherUnit[index]);
            }
        }

        return new EntryPage(ReadingPage.Sort(readings), list.Total, unreadable)
        {
            From = entries.Count > 0 ? entries[0].At : null,
            IsUnitUndecided = isUndecided,
        };
    }

    /// <summary>
    /// Decides by the fields like Nightscout's own page, which shows an entry with the value of a sensor and none of a meter, whatever its
    /// type is. Uploaders can omit the type.
    /// </summary>
    private static bool IsGlucose(SiteEntry entry) =>
        (entry.Sgv is not null || entry.SgvText is not null) && !entry.IsMeterValue && entry.Type is not ("mbg" or "cal");

    /// <summary>
    /// sgv is in mg/dL, independently of the unit that the site shows. Values below 13 are error codes: no reading. 13 to 39 mean "lower
    /// than can be measured", from 401 on "higher": words on every Nightscout screen, never a number. Values that can only be mmol/L are
    /// excluded before (<see cref="EntryUnits"/>).
    /// </summary>
    private static SensorValue? GetValue(double? number) =>
        number is not { } value || !(value <= MaxHigh) ? null : Math.Round(value, MidpointRounding.AwayFromZero) switch
        {
            < MinLow => null,
            <= Low => SensorValue.BelowRange,
            <= MaxNumber and var whole => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter((int)whole)),
            _ => SensorValue.AboveRange,
        };

    private static DateTimeOffset? GetTime(SiteEntry entry) =>
        ForeignTime.FromUnixMilliseconds(entry.Date) is { } instant
            ? instant
            : entry.DateString is { Length: >= MinDateTextLength } text
                && text[4] == '-'
                && text[7] == '-'
                && text[10] is 'T' or ' '
                && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
                && DateTimeOffset.TryParse(
                    text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
                ? ForeignTime.Check(at)
                : null;

    private static SourceException NotEntries(Exception? inner) => NightscoutFailures.Failed(
        ConnectionCause.AnswerNotUnderstood,
        "The site answered, but not with Nightscout data. A host's waiting page, or a wrong Nightscout:Address.", inner);
}
