using System.Globalization;
using GlucoseTracker.Domain;

namespace GlucoseTracker.History;

/// <summary>In which order a LibreView file writes day and month.</summary>
public enum DateOrder
{
    /// <summary>31-12-2026.</summary>
    DayFirst,

    /// <summary>12-31-2026.</summary>
    MonthFirst,
}

/// <summary>
/// Reads the "glucose data" file that a LibreView account lets its owner download: some lines about the account, a line of column names, then
/// a line for each record. Historic points (record type 0) and scans (1) are taken, all other records are passed over. Its times are those of
/// the phone's clock, without a zone, cut to the minute.
/// </summary>
public sealed class LibreViewCsv
{
    private const string TimeColumn = "Device Timestamp";
    private const int LinesBeforeColumns = 10;

    /// <summary>Older than every sensor. At both ends of the calendar a local time may be an instant that does not exist.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private static readonly string[] DayFirst = ["d-M-yyyy H:mm", "d/M/yyyy H:mm", "d.M.yyyy H:mm"];
    private static readonly string[] MonthFirst = ["M-d-yyyy H:mm", "M/d/yyyy H:mm", "M-d-yyyy h:mm tt", "M/d/yyyy h:mm tt"];
    private static readonly string[] YearFirst = ["yyyy-M-d H:mm", "yyyy/M/d H:mm"];

    private readonly int _time;
    private readonly int _kind;
    private readonly int _historic;
    private readonly int _scan;
    private readonly bool _millimoles;

    private LibreViewCsv(List<string> columns, int line)
    {
        (_time, _kind) = (columns.IndexOf(TimeColumn), columns.IndexOf("Record Type"));
        _millimoles = columns.Contains("Historic Glucose mmol/L");
        var unit = _millimoles ? "mmol/L" : "mg/dL";
        (_historic, _scan) = (columns.IndexOf($"Historic Glucose {unit}"), columns.IndexOf($"Scan Glucose {unit}"));
        if (_kind < 0 || _historic < 0 || _scan < 0)
        {
            throw new ExchangeException(line, "the columns Record Type, Historic Glucose and Scan Glucose (mg/dL or mmol/L) are needed.");
        }
    }

    /// <summary>Readings of the hour that the clock passes twice in autumn: which of the two it was cannot be told, so they were left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The order that the file's own dates prove; null when every date could be read both ways.</summary>
    public static DateOrder? OrderOf(TextReader input)
    {
        var (csv, number) = Begin(input);
        foreach (var (fields, _) in csv.Records(input, number))
        {
            var day = IsTime(fields[csv._time], DayFirst);
            if (day != IsTime(fields[csv._time], MonthFirst))
            {
                return day ? DateOrder.DayFirst : DateOrder.MonthFirst;
            }
        }

        return null;
    }

    /// <summary>Reads it. Lazy.</summary>
    /// <exception cref="ExchangeException">It is no such file, or a line of it cannot be read.</exception>
    public static (LibreViewCsv File, IEnumerable<SourcedReading> Readings) Read(TextReader input, DateOrder order, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var (csv, number) = Begin(input);
        return (csv, csv.Readings(input, number, [.. order == DateOrder.DayFirst ? DayFirst : MonthFirst, .. YearFirst], zone));
    }

    private static (LibreViewCsv Csv, int Line) Begin(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        for (var number = 1; number <= LinesBeforeColumns && input.ReadLine() is { } line; number++)
        {
            var columns = line.Contains(TimeColumn, StringComparison.Ordinal) ? CsvFields.Split(line.TrimStart('\uFEFF'), number) : [];
            if (columns.Contains(TimeColumn))
            {
                return (new LibreViewCsv(columns, number), number);
            }
        }

        throw new ExchangeException(1, $"no line of column names with {TimeColumn} is near the beginning: this is no glucose data of LibreView.");
    }

    private static bool IsTime(string text, string[] formats) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private IEnumerable<(List<string> Fields, int Line)> Records(TextReader input, int number)
    {
        while (input.ReadLine() is { } line)
        {
            number++;
            var fields = CsvFields.Split(line, number);
            if (fields.Count > Math.Max(Math.Max(_time, _kind), Math.Max(_historic, _scan)) && fields[_kind] is "0" or "1")
            {
                yield return (fields, number);
            }
        }
    }

    private IEnumerable<SourcedReading> Readings(TextReader input, int begin, string[] formats, TimeZoneInfo zone)
    {
        foreach (var (fields, number) in Records(input, begin))
        {
            if (!DateTime.TryParseExact(fields[_time], formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < FirstYear or > LastYear)
            {
                throw new ExchangeException(number, $"{TimeColumn} is no time of the form that the file's other times have.");
            }

            var value = ValueOf(fields[fields[_kind] == "0" ? _historic : _scan], number);
            if (zone.IsAmbiguousTime(local) || zone.IsInvalidTime(local))
            {
                LeftOut++;
                continue;
            }

            yield return new SourcedReading(SourceNames.LibreView, new Reading(value, new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime(), Trend.Unknown));
        }
    }

    private SensorValue ValueOf(string text, int number)
    {
        switch (text.Trim().ToUpperInvariant())
        {
            case "HI":
                return SensorValue.AboveRange;
            case "LO":
                return SensorValue.BelowRange;
        }

        // A decimal comma stands in quotation marks, so it arrives here whole.
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value is > 0 and < 1000)
        {
            var milligrams = _millimoles ? Glucose.FromMillimolesPerLiter(Math.Min(value, 55)).MilligramsPerDeciliter : (int)decimal.Round(value, MidpointRounding.AwayFromZero);
            if (Glucose.TryFromMilligramsPerDeciliter(milligrams, out var glucose) && (!_millimoles || value <= 55))
            {
                return SensorValue.Measured(glucose);
            }
        }

        throw new ExchangeException(number, "the glucose is no number that a sensor measures.");
    }
}
