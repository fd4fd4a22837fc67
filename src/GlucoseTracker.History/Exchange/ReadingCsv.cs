using System.Globalization;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Readings as comma-separated values, one per line: time with its offset from UTC, displayed value and unit, trend, source, and the value
/// in whole mg/dL, so that no information is lost. HI and LO are words and have no number.
/// </summary>
public static class ReadingCsv
{
    /// <summary>The first line.</summary>
    public const string Header = "measured_at,value,unit,trend,source,mg_per_dl";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFzzz";
    private const int Columns = 6;
    private const int MaxSourceLength = 40;

    /// <summary>The earliest valid time; earlier ones come from a device without a clock.</summary>
    private const int MinYear = 2010;
    private const int EndYear = 2100;

    /// <summary>Writes readings one by one.</summary>
    /// <param name="output">The destination.</param>
    /// <param name="readings">In the order of the lines.</param>
    /// <param name="unit">The unit of the value column.</param>
    /// <param name="zone">The zone whose clock the times show; their offset is part of each time.</param>
    public static void Write(TextWriter output, IEnumerable<SourcedReading> readings, GlucoseUnit unit, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(readings);
        output.Write(Header + "\n");
        foreach (var (source, reading) in readings)
        {
            var number = reading.Value.TryGetGlucose(out var glucose)
                ? glucose.MilligramsPerDeciliter.ToString(CultureInfo.InvariantCulture)
                : "";
            output.Write(
                $"{TimeText(reading.MeasuredAt, zone)},{GlucoseText.Format(reading.Value, unit)},{GlucoseText.Symbol(unit)}," +
                $"{reading.Trend},{SpreadsheetText.Protect(source)},{number}\n");
        }
    }

    /// <summary>An instant in the local time of a zone, with milliseconds only when they are not 0.</summary>
    public static string TimeText(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>True when a text begins as <see cref="Write"/> begins it.</summary>
    public static bool IsOwn(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return IsHeader(new CsvRecordReader(input, ',').Read());
    }

    /// <summary>Reads what <see cref="Write"/> wrote. Lazy.</summary>
    /// <param name="input">The text.</param>
    /// <param name="now">Readings more than <see cref="ReferenceTime.Tolerance"/> later are not possible; null when no clock can
    /// tell.</param>
    /// <exception cref="ExchangeException">A line is invalid; the lines before it are valid.</exception>
    public static IEnumerable<SourcedReading> Read(TextReader input, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        var reader = new CsvRecordReader(input, ',');
        if (!IsHeader(reader.Read()))
        {
            throw new ExchangeException(1, $"it should be \"{Header}\".");
        }

        while (reader.Read() is { } fields)
        {
            var item = ReadLine(fields, reader.Line);
            if (now is { } limit && new ReferenceTime(limit).IsAhead(item.Reading))
            {
                throw ReadingsAhead.At(reader.Line, item.Reading.MeasuredAt - limit, zone: null);
            }

            yield return item;
        }
    }

    private static bool IsHeader(List<string>? fields) => fields is not null && string.Join(',', fields).TrimEnd() == Header;

    private static SourcedReading ReadLine(List<string> fields, int number)
    {
        if (fields.Exists(f => f.Contains('"')))
        {
            throw new ExchangeException(number, "it holds a quotation mark where none belongs.");
        }

        if (fields.Count != Columns)
        {
            throw new ExchangeException(number, $"it has {fields.Count} columns instead of {Columns}.");
        }

        if (!DateTimeOffset.TryParseExact(fields[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
        {
            throw new ExchangeException(number, "measured_at is no time with an offset, such as 2026-11-21T14:05:00+01:00.");
        }

        if (at.UtcDateTime.Year is < MinYear or >= EndYear)
        {
            throw new ExchangeException(number, $"measured_at is before {MinYear} or after {EndYear - 1}, when no sensor measured.");
        }

        if (!Enum.TryParse<Trend>(fields[3], out var trend) || trend.ToString() != fields[3])
        {
            throw new ExchangeException(number, $"trend is none of {string.Join(", ", Enum.GetNames<Trend>())}.");
        }

        var source = SpreadsheetText.Unprotect(fields[4]);
        if (source.Length is 0 or > MaxSourceLength || source.Contains(',') || source.EnumerateRunes().Any(NeutralText.IsHarmful))
        {
            throw new ExchangeException(
                number, $"source is empty, longer than {MaxSourceLength} letters, or holds a comma or a control character.");
        }

        return new SourcedReading(source, new Reading(GetValue(fields, number), at.ToUniversalTime(), trend));
    }

    private static SensorValue GetValue(List<string> fields, int number) => (fields[1], fields[5]) switch
    {
        ("LO", "") => SensorValue.BelowRange,
        ("HI", "") => SensorValue.AboveRange,
        var (_, text) when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milligrams)
            && Glucose.TryFromMilligramsPerDeciliter(milligrams, out var glucose) => SensorValue.Measured(glucose),
        _ => throw new ExchangeException(number, "mg_per_dl is no whole number that a sensor measures."),
    };
}
