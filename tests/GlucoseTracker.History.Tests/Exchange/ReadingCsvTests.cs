using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.Exchange;

namespace GlucoseTracker.History.Tests.Exchange;

public sealed class ReadingCsvTests
{
    private static readonly TimeZoneInfo Vienna = TimeZoneInfo.FindSystemTimeZoneById("Europe/Vienna");

    [Fact]
    public void A_line_has_the_time_with_its_offset_the_value_as_shown_and_the_number_behind_it() =>
        Assert.Equal(
            ReadingCsv.Header + "\n2026-11-21T13:05:00+01:00,6.2,mmol/L,GoingLow,LibreLinkUp,112\n",
            Written([HistoryFolder.At(5, 112, Trend.GoingLow)], GlucoseUnit.MillimolesPerLiter));

    [Theory]
    [InlineData(GlucoseUnit.MillimolesPerLiter)]
    [InlineData(GlucoseUnit.MilligramsPerDeciliter)]
    public void Every_value_trend_and_source_is_read_back_unchanged_in_either_unit(GlucoseUnit unit)
    {
        var readings = Enumerable.Range(20, 600).Select(i => HistoryFolder.At(
            i * 0.5, i, (Trend)(i % Enum.GetValues<Trend>().Length), i % 2 == 0 ? SourceNames.LibreLinkUp : SourceNames.Nightscout))
            .Append(new SourcedReading(
                SourceNames.LibreLinkUp, new Reading(SensorValue.AboveRange, HistoryFolder.Noon.AddDays(1), Trend.Unknown)))
            .Append(new SourcedReading(
                SourceNames.LibreLinkUp, new Reading(SensorValue.BelowRange, HistoryFolder.Noon.AddDays(2), Trend.Stable)))
            .ToList();

        Assert.Equal(WithoutReceipts(readings), ReadingCsv.Read(new StringReader(Written(readings, unit))));
    }

    [Theory]
    [InlineData("2026-11-21 13:05:00,6.2,mmol/L,Stable,LibreLinkUp,112", "measured_at")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L,Sideways,LibreLinkUp,112", "trend")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L,3,LibreLinkUp,112", "trend")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L,Stable,,112", "source")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L,Stable,LibreLinkUp,0", "mg_per_dl")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L,Stable,LibreLinkUp,", "mg_per_dl")]
    [InlineData("2026-11-21T13:05:00+01:00,6.2,mmol/L", "3 columns")]
    [InlineData("2026-11-21T13:05:00+01:00,\"6.2,mmol/L,Stable,LibreLinkUp,112", "quotation mark")]
    public void A_bad_line_is_refused_with_its_number_and_its_column(string line, string says)
    {
        var text = Written([HistoryFolder.At(0)], GlucoseUnit.MillimolesPerLiter) + line + "\n";

        var refused = Assert.Throws<ExchangeException>(() => ReadingCsv.Read(new StringReader(text)).ToList());

        Assert.StartsWith("line 3: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00")]
    [InlineData("2009-12-31T23:59:59+00:00")]
    [InlineData("2100-01-01T00:00:00+00:00")]
    [InlineData("9999-12-31T23:59:59+00:00")]
    public void A_time_when_no_sensor_measured_is_refused(string time) =>
        Assert.Contains("before 2010", Refused($"{time},6.2,mmol/L,Stable,LibreLinkUp,112"), StringComparison.Ordinal);

    [Fact]
    public void A_reading_of_the_future_is_refused()
    {
        var text = Written([HistoryFolder.At(0), HistoryFolder.At(2), HistoryFolder.At(3)], GlucoseUnit.MillimolesPerLiter);

        var refused = Assert.Throws<ExchangeException>(() => ReadingCsv.Read(new StringReader(text), HistoryFolder.Noon).ToList());

        Assert.StartsWith("line 4: its reading lies 3 min ahead", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData(" =1+1", " '=1+1")]
    [InlineData("\uff1d1+1", "'\uff1d1+1")]
    [InlineData("\uff201", "'\uff201")]
    [InlineData("a;=1+1", "a;'=1+1")]
    [InlineData("a; '-1;;+b", "a; ''-1;;'+b")]
    [InlineData("a=1;b", "a=1;b")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("Nightscout", "Nightscout")]
    public void A_source_that_a_spreadsheet_would_compute_gets_an_apostrophe_which_is_taken_away_again(string source, string field)
    {
        List<SourcedReading> readings = [HistoryFolder.At(0, source: source)];
        var text = Written(readings, GlucoseUnit.MillimolesPerLiter);

        Assert.Contains($",Stable,{field},110", text, StringComparison.Ordinal);
        Assert.Equal(WithoutReceipts(readings), ReadingCsv.Read(new StringReader(text)));
    }

    [Theory]
    [InlineData("\t=1", ",\"'\t=1\",")]
    [InlineData("\r=1", ",\"'\r=1\",")]
    [InlineData("a\"b", ",\"a\"\"b\",")]
    public void A_source_that_no_import_accepts_is_still_written_as_text(string source, string field) =>
        Assert.Contains(
            field.Replace("\"'\t=1\"", "'\t=1", StringComparison.Ordinal),
            Written([HistoryFolder.At(0, source: source)], GlucoseUnit.MillimolesPerLiter), StringComparison.Ordinal);

    [Theory]
    [InlineData("a\u001b[31m")]
    [InlineData("a\u202eb")]
    [InlineData("a\tb")]
    public void A_source_with_control_characters_is_refused(string source) =>
        Assert.Contains("source", Refused($"2026-11-21T13:05:00+01:00,6.2,mmol/L,Stable,{source},112"), StringComparison.Ordinal);

    [Fact]
    public void As_JSON_each_reading_is_an_object_and_HI_has_no_number()
    {
        var text = new StringWriter();
        ReadingJson.Write(text, [HistoryFolder.At(0, 112), new(
            SourceNames.LibreLinkUp,
            new Reading(SensorValue.AboveRange, HistoryFolder.Noon.AddMinutes(1), Trend.Unknown))], GlucoseUnit.MillimolesPerLiter, Vienna);

        using var json = System.Text.Json.JsonDocument.Parse(text.ToString());
        Assert.Equal(["6.2", "HI"], json.RootElement.EnumerateArray().Select(r => r.GetProperty("value").GetString()));
        Assert.Equal(112, json.RootElement[0].GetProperty("mgPerDl").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement[1].GetProperty("mgPerDl").ValueKind);
    }

    [Fact]
    public void An_empty_history_is_an_empty_array()
    {
        var text = new StringWriter();
        ReadingJson.Write(text, [], GlucoseUnit.MillimolesPerLiter, Vienna);

        Assert.Equal("[]\n", text.ToString());
    }

    private static string Refused(string line) =>
        Assert.Throws<ExchangeException>(() => ReadingCsv.Read(new StringReader($"{ReadingCsv.Header}\n{line}\n")).ToList()).Message;

    /// <summary>Imported readings have no receipts, because no live source delivered them.</summary>
    private static IEnumerable<SourcedReading> WithoutReceipts(IEnumerable<SourcedReading> readings) =>
        readings.Select(r => r with { Reading = r.Reading with { ReceivedAt = null } });

    private static string Written(IEnumerable<SourcedReading> readings, GlucoseUnit unit)
    {
        var text = new StringWriter();
        ReadingCsv.Write(text, readings, unit, Vienna);
        return text.ToString();
    }
}
