using System.Globalization;
using System.Text.RegularExpressions;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;
using GlucoseTracker.History.LibreView;
using GlucoseTracker.Testing.Fuzz;

namespace GlucoseTracker.History.Tests.Fuzz;

/// <summary>Malformed files of readings in both formats: the result is the readings of the file, or the invalid line.</summary>
public sealed class ExchangeFuzzTests
{
    private static readonly TimeZoneInfo[] Zones =
        [TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna"),
            TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati"), TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns")];

    [Fact]
    public void A_malformed_export_gives_only_its_readings_or_the_wrong_line() => FuzzRun.Run(new FuzzTarget("csv", bytes =>
    {
        var (readings, words) = ReadAll(() => ReadingCsv.Read(Open(bytes)));
        var lines = GetLines(bytes);
        FuzzAssert.Check(readings.Count < Math.Max(lines.Length, 1), "More readings than lines.");
        foreach (var reading in readings.Take(3))
        {
            FuzzAssert.Check(
                Array.Exists(lines, line => Contains(line.Replace("\"", "", StringComparison.Ordinal), reading)),
                "A reading that is in no line.");
        }

        using var written = new StringWriter();
        ReadingCsv.Write(written, readings, GlucoseUnit.MillimolesPerLiter, TimeZoneInfo.Utc);
        FuzzAssert.Check(ReadingCsv.Read(new StringReader(written.ToString())).SequenceEqual(readings), "What was read is not read again.");
        return $"{Math.Min(readings.Count, 4)} {words}";
    })
    {
        Tokens =
        [
            "measured_at,value,unit,trend,source,mg_per_dl\n", "2026-11-21T14:05:00+01:00", "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00", "HI", "LO", "Stable",
            "Unknown", "+3", "3", "Stable, GoingLow", " Stable", "LibreLinkUp", "mmol/L", ",,", "\"\"", "1000", "1001",
        ],
        ShortCount = 500,
    });

    [Fact]
    public void A_malformed_LibreView_file_gives_only_its_readings_or_the_wrong_line() =>
        FuzzRun.Run(new FuzzTarget("libreview", bytes =>
    {
        var zone = Zones[bytes.Length % Zones.Length];
        var order = bytes.Length % 8 < 4 ? DateOrder.DayFirst : DateOrder.MonthFirst;
        var proved = "";
        LibreViewReadings? read = null;
        using var stream = new MemoryStream(bytes);
        var (readings, words) = ReadAll(() =>
        {
            var file = LibreViewFile.Open(new EncodedText(stream).Open);
            proved = file.Order?.ToString() ?? "either";
            read = file.Read(order, zone, zone.Id, new DateTimeOffset(2099, 12, 30, 0, 0, 0, TimeSpan.Zero));
            return read.Readings;
        });
        var lines = GetLines(bytes);
        var others = read is null ? 0 : read.AtClockChange + read.SameMinute + read.WithoutValue + read.WithoutTime + read.OtherRecords;
        FuzzAssert.Check(readings.Count == (read?.Count ?? 0), "More or fewer readings than were counted.");
        FuzzAssert.Check(readings.Count + others < Math.Max(lines.Length, 1), "More records than lines.");
        foreach (var (_, reading) in readings.Take(3))
        {
            var local = TimeZoneInfo.ConvertTime(reading.MeasuredAt, zone);
            FuzzAssert.Check(
                Array.Exists(lines, l => l.Contains(local.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    && Regex.IsMatch(l, $@"[:.h ]{local.ToString("mm", CultureInfo.InvariantCulture)}")),
                "A reading of a time that is in no line.");
        }

        return $"{Math.Min(readings.Count, 4)} {Math.Min(others, 2)} {words} {proved}";
    })
        {
            Tokens =
        [
            "Device Timestamp", "Record Type", "Historic Glucose mg/dL", "Scan Glucose mg/dL", "Historic Glucose mmol/L",
            "Scan Glucose mmol/L", "01-01-0001 00:00", "31-12-9999 23:59",
            "25-10-2026 02:30", "29-03-2026 02:30", "Gerätezeitstempel", "Aufzeichnungstyp", "Glukosewert-Verlauf mg/dL",
            "20-12-2025 11:15 p.m.", ";", "\t", "\r", "2026-03-29 02:30", "12/31/2026 11:59 PM", "HI", "LO", "\"5,5\"", "\"1,105\"",
            "55.6", ",0,", ",1,",
        ],
            ShortCount = 500,
        });

    /// <summary>The readings before the invalid line, and the message about it.</summary>
    private static (List<SourcedReading> Readings, string? Words) ReadAll(Func<IEnumerable<SourcedReading>> read)
    {
        var readings = new List<SourcedReading>();
        try
        {
            foreach (var reading in read())
            {
                readings.Add(reading);
            }

            return (readings, null);
        }
        catch (ExchangeException refused)
        {
            return (readings, Refusal(refused));
        }
    }

    private static string Refusal(ExchangeException refused)
    {
        FuzzAssert.Check(Regex.IsMatch(refused.Message, "^line [1-9]"), "A problem without a line.");
        return FuzzAssert.CheckSentence(refused.Message);
    }

    private static bool Contains(string line, SourcedReading reading) =>
        line.Contains(reading.Reading.Trend.ToString(), StringComparison.Ordinal)
        && (reading.Reading.Value.TryGetGlucose(out var glucose)
            ? line.EndsWith(glucose.MilligramsPerDeciliter.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : line.Contains(reading.Reading.Value == SensorValue.BelowRange ? "LO" : "HI", StringComparison.Ordinal));

    private static string[] GetLines(byte[] bytes) => Open(bytes).ReadToEnd().Split('\n', '\r');

    private static TextReader Open(byte[] bytes) => new EncodedText(new MemoryStream(bytes)).Open();
}
