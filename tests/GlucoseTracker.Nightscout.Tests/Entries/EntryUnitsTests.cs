using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout.Entries;

namespace GlucoseTracker.Nightscout.Tests.Entries;

/// <summary>
/// An entry must be in mg/dL; one that can only be mmol/L is not a reading and does not affect other entries of the page.
/// </summary>
public sealed class EntryUnitsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 3, 0, 0, TimeSpan.Zero);

    /// <summary>Values five minutes apart, the newest first, and the results: LO, a number, or "-" for no reading.</summary>
    [Theory]
    [InlineData("14 13.9 13.8", "- - -")]
    [InlineData("13.8 13.9 14", "- - -")]
    [InlineData("15 14 14 13.9", "- - - -")]
    [InlineData("20 18 16.5", "- - -")]
    [InlineData("\"14\" \"13.9\" \"13.8\"", "- - -")]
    [InlineData("\"14,0\" \"13,9\" 14", "- - -")]
    [InlineData("5.6 5.7 6.0", "- - -")]
    [InlineData("39 39 40", "LO LO 40")]
    [InlineData("38 41 44", "LO 41 44")]
    [InlineData("14 14 14", "LO LO LO")]
    [InlineData("13 12 9", "LO - -")]
    [InlineData("39 3.1 39 3.0", "LO - LO -")]
    [InlineData("38 13.9 37 14", "LO - LO -")]
    [InlineData("120 6.7 118 6.6", "120 - 118 -")]
    [InlineData("252 14 250 13.9", "252 - 250 -")]
    [InlineData("38.7 41.3 44.2", "LO 41 44")]
    [InlineData("38.5 104 103", "- 104 103")]
    [InlineData("133.28 134.1", "133 134")]
    [InlineData("35.2 35.1", "- -")]
    public void Each_entry_is_judged_with_its_neighbours(string values, string read) =>
        Assert.Equal(read, Read([.. values.Split(' ').Select((v, i) => Entry(5 * i, v))]));

    /// <summary>
    /// A site that writes whole numbers of mmol/L: they change as glucose does for half an hour, and nothing higher is sent. One number, or
    /// two, can mean LO; a fall in mg/dL passes the numbers above.
    /// </summary>
    [Theory]
    [InlineData("16 15 15 14 14 13 13", "- - - - - - -")]
    [InlineData("13 14 15 15 17 18 20", "- - - - - - -")]
    [InlineData("14 13 12 12 11 11 10", "- - - - - - -")]
    [InlineData("20 20 20 20 20 20 20 20", "LO LO LO LO LO LO LO LO")]
    [InlineData("15 14 15 14 15 14 15 14", "LO LO LO LO LO LO LO LO")]
    [InlineData("16 15 15 14 14 13", "LO LO LO LO LO LO")]
    [InlineData("27 28 29 30 31 32 33 38 45", "LO LO LO LO LO LO LO LO 45")]
    [InlineData("27 28 29 30 31 32 33 39", "LO LO LO LO LO LO LO LO")]
    [InlineData("13 31 22 13 31 22 13 31", "LO LO LO LO LO LO LO LO")]
    [InlineData("13 5 9 12 1 10 13 12", "LO - - - - - LO -")]
    public void Whole_numbers_that_vary_for_half_an_hour_without_a_higher_one_are_mmol(string values, string read) =>
        Assert.Equal(read, Read([.. values.Split(' ').Select((v, i) => Entry(5 * i, v))]));

    [Fact]
    public void Whole_numbers_that_vary_are_no_mmol_when_the_site_names_the_other_unit() => Assert.Equal(
        "LO LO LO LO LO LO LO",
        Read([.. "16 15 15 14 14 13 13".Split(' ').Select((v, i) =>
            Entry(5 * i, v).Replace("}", ",\"units\":\"mg/dl\"}", StringComparison.Ordinal))]));

    [Fact]
    public void Entries_of_another_device_do_not_count_for_the_unit() =>
        Assert.Equal("LO - LO -", Read([Entry(0, "14", "a"), Entry(1, "13.9", "b"), Entry(5, "14", "a"), Entry(6, "13.8", "b")]));

    [Fact]
    public void Entries_of_another_hour_do_not_count_for_the_unit() =>
        Assert.Equal("LO -", Read([Entry(0, "14"), Entry(90, "13.9")]));

    [Theory]
    [InlineData("mmol/l", "14", "-")]
    [InlineData("mmol", "120", "120")]
    [InlineData("mmol", "39", "LO")]
    [InlineData("mg/dl", "38", "LO")]
    [InlineData("mg/dl", "13.9", "-")]
    public void A_named_unit_counts_where_the_value_allows_it(string unit, string value, string read) =>
        Assert.Equal(read, Read([Entry(0, value).Replace("}", $",\"units\":\"{unit}\"}}", StringComparison.Ordinal)]));

    [Theory]
    [InlineData("5.6", true)]
    [InlineData("\"5,6\"", true)]
    [InlineData("\"5.6 mmol/L\"", true)]
    [InlineData("5", false)]
    [InlineData("\"low\"", false)]
    public void Refused_entries_are_reported(string value, bool isOtherUnit)
    {
        var page = Page([Entry(0, value), Entry(5, value)]);

        Assert.Empty(page.Readings);
        Assert.Equal(new UnreadableEntries(Now, isOtherUnit), page.Unreadable);
    }

    [Fact]
    public void A_value_whose_time_cannot_be_read_is_reported_too() =>
        Assert.Equal(
            new UnreadableEntries(null, false), EntryList.Read("""[{"sgv":104,"date":"yesterday"}]"""u8.ToArray(), Now).Unreadable);

    [Fact]
    public void An_entry_that_Nightscout_shows_is_read_independent_of_its_type() => Assert.Equal(
        "101 102 103",
        Read([
            Entry(0, "101"),
            Entry(5, "102").Replace("}", ",\"type\":\"SGV\"}", StringComparison.Ordinal),
            Entry(10, "103").Replace("}", ",\"type\":\"sgv\"}", StringComparison.Ordinal),
        ]));

    [Theory]
    [InlineData("\"type\":\"mbg\"")]
    [InlineData("\"mbg\":99")]
    [InlineData("\"type\":\"cal\"")]
    public void Meter_values_and_calibrations_are_ignored(string field)
    {
        var page = Page([Entry(0, "99").Replace("}", $",{field}}}", StringComparison.Ordinal)]);

        Assert.Equal((0, null, 1, 0), (page.Readings.Count, page.Unreadable, page.Entries, page.GlucoseEntries));
    }

    private static EntryPage Page(string[] entries) => EntryList.Read(Encoding.UTF8.GetBytes($"[{string.Join(',', entries)}]"), Now);

    private static string Read(string[] entries)
    {
        var page = Page(entries);
        return string.Join(' ', entries.Select(e => GetTime(e)).Select(at => page.Readings.FirstOrDefault(r => r.MeasuredAt == at) switch
        {
            null => "-",
            { Value.Range: SensorRange.Below } => "LO",
            var reading => reading.Value.Glucose.MilligramsPerDeciliter.ToString(CultureInfo.InvariantCulture),
        }));
    }

    private static DateTimeOffset GetTime(string entry) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(entry.Split("\"date\":")[1].Split([',', '}'])[0], CultureInfo.InvariantCulture));

    private static string Entry(int minutesAgo, string value, string? device = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"sgv":{{value}}{{(device is null ? "" : $",\"device\":\"{device}\"")}},"date":""" +
        $$"""{{Now.AddMinutes(-minutesAgo).ToUnixTimeMilliseconds()}}}""");
}
