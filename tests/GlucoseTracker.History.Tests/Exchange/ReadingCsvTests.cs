using GlucoseTracker.Domain;

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
    public void Every_value_trend_and_source_comes_back_as_it_was_in_either_unit(GlucoseUnit unit)
    {
        var readings = Enumerable.Range(20, 600).Select(i => HistoryFolder.At(i * 0.5, i, (Trend)(i % Enum.GetValues<Trend>().Length), i % 2 == 0 ? SourceNames.LibreLinkUp : SourceNames.Nightscout))
            .Append(new SourcedReading(SourceNames.LibreLinkUp, new Reading(SensorValue.AboveRange, HistoryFolder.Noon.AddDays(1), Trend.Unknown)))
            .Append(new SourcedReading(SourceNames.LibreLinkUp, new Reading(SensorValue.BelowRange, HistoryFolder.Noon.AddDays(2), Trend.Stable)))
            .ToList();

        Assert.Equal(readings, ReadingCsv.Read(new StringReader(Written(readings, unit))));
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

        Assert.Equal(3, refused.Line);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void As_JSON_each_reading_is_an_object_and_HI_has_no_number()
    {
        var text = new StringWriter();
        ReadingJson.Write(text, [HistoryFolder.At(0, 112), new(SourceNames.LibreLinkUp, new Reading(SensorValue.AboveRange, HistoryFolder.Noon.AddMinutes(1), Trend.Unknown))], GlucoseUnit.MillimolesPerLiter, Vienna);

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

    private static string Written(IEnumerable<SourcedReading> readings, GlucoseUnit unit)
    {
        var text = new StringWriter();
        ReadingCsv.Write(text, readings, unit, Vienna);
        return text.ToString();
    }
}
