using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.History.LibreView;
using static GlucoseTracker.History.Tests.LibreView.LibreViewText;

namespace GlucoseTracker.History.Tests.LibreView;

public sealed class LibreViewFileTests
{
    [Fact]
    public void Points_and_scans_are_read_and_other_records_are_counted()
    {
        var read = Read(English(
            "mmol/L", "21-11-2026 13:00,0,6.2,,", "21-11-2026 13:04,1,,6.4,", "21-11-2026 13:05,5,,,", "21-11-2026 13:15,0,\"6,6\",,"));

        Assert.Equal(["2026-11-21 13:00:00 112", "2026-11-21 13:04:00 115", "2026-11-21 13:15:00 119"], Shown(read));
        Assert.All(read.Readings, r => Assert.Equal((SourceNames.LibreView, Trend.Unknown), (r.Source, r.Reading.Trend)));
        Assert.Equal((3, 1), (read.Count, read.OtherRecords));
    }

    [Theory]
    [InlineData("mg/dL", "55", 55)]
    [InlineData("mg/dL", "104.5", 105)]
    [InlineData("mg/dL", "20", 20)]
    [InlineData("mg/dL", "600", 600)]
    [InlineData("mg/dL", "19", null)]
    [InlineData("mg/dL", "601", null)]
    [InlineData("mg/dL", "22.4", null)]
    [InlineData("mmol/L", "22.4", 403)]
    [InlineData("mmol/L", "2", 36)]
    [InlineData("mmol/L", "1,1", 20)]
    [InlineData("mmol/L", "1.0", null)]
    [InlineData("mmol/L", "45", null)]
    [InlineData("mmol/L", "104", null)]
    [InlineData("mmol/L", "99999999999999999999999999999", null)]
    [InlineData("mg/dL", "lots", null)]
    [InlineData("mg/dL", "-4", null)]
    [InlineData("mg/dL", "0", null)]
    [InlineData("mg/dL", "", null)]
    [InlineData("mg/dL", "NaN", null)]
    public void The_unit_is_that_of_the_column_and_impossible_values_are_only_counted(
        string unit, string value, int? milligrams)
    {
        var read = Read(English(unit, $"21-11-2026 13:00,0,\"{value}\",,", "21-11-2026 13:15,0,LO,,"));

        Assert.Equal(milligrams is null
            ? ["2026-11-21 13:15:00 LO"]
            : [$"2026-11-21 13:00:00 {milligrams}", "2026-11-21 13:15:00 LO"], Shown(read));
        Assert.Equal(milligrams is null ? 1 : 0, read.WithoutValue);
    }

    [Fact]
    public void One_reading_per_minute_is_kept_independent_of_the_order_of_lines()
    {
        string[] records =
        [
            "21-11-2026 13:00,0,104,,", "21-11-2026 13:00,1,,118,", "21-11-2026 13:05,1,,80,", "21-11-2026 13:05,1,,LO,",
            "21-11-2026 13:05,1,,90,",
            "21-11-2026 13:10,0,HI,,", "21-11-2026 13:10,0,300,,", "21-11-2026 13:15,0,77,,",
        ];
        var random = new Random(7);
        for (var n = 0; n < 50; n++)
        {
            random.Shuffle(records);
            var read = Read(English("mg/dL", records));
            Assert.Equal(
                ["2026-11-21 13:00:00 104", "2026-11-21 13:05:00 LO", "2026-11-21 13:10:00 300", "2026-11-21 13:15:00 77"], Shown(read));
            Assert.Equal((4, 4), (read.Count, read.SameMinute));
        }
    }

    [Fact]
    public void The_readings_of_many_years_come_in_rising_order_whatever_the_order_of_the_lines()
    {
        var random = new Random(11);
        var minutes = Enumerable.Range(0, 400).Select(n => new DateTime(2010, 1, 1).AddDays(15 * n).AddMinutes(n)).ToArray();
        var lines = minutes.Select(m => $"{m:dd-MM-yyyy HH:mm},0,104,,").Append("14-03-2011 12:00,1,,90,").ToArray();
        random.Shuffle(lines);
        var read = Read(English("mg/dL", [.. lines, .. lines[..100]]), DateOrder.DayFirst, TimeZoneInfo.Utc);

        var times = read.Readings.Select(r => r.Reading.MeasuredAt.UtcDateTime).ToArray();
        Assert.Equal(minutes.Append(new DateTime(2011, 3, 14, 12, 0, 0)).Order(), times);
        Assert.Equal((401, 100), (read.Count, read.SameMinute));
    }

    [Fact]
    public void Readings_of_the_hour_that_autumn_repeats_or_spring_skips_are_left_out_and_counted()
    {
        var read = Read(English(
            "mg/dL", "25-10-2026 01:59,0,100,,", "25-10-2026 02:30,0,101,,", "25-10-2026 03:00,0,102,,", "29-03-2026 02:30,0,103,,"));

        Assert.Equal(["2026-10-25 01:59:00 100", "2026-10-25 03:00:00 102"], Shown(read));
        Assert.Equal(2, read.AtClockChange);
    }

    [Fact]
    public void A_device_that_lost_its_clock_costs_only_its_own_records()
    {
        var read = Read(English(
            "mg/dL", "01-01-0001 00:00,0,100,,", "31-12-2009 23:59,0,101,,", "21-11-2026 13:00,0,102,,", "01-01-2100 00:00,0,103,,",
            "31-12-9999 23:59,0,104,,", ",0,105,,", "soon,0,106,,"));

        Assert.Equal(["2026-11-21 13:00:00 102"], Shown(read));
        Assert.Equal(6, read.WithoutTime);
    }

    [Fact]
    public void A_file_with_a_reading_of_the_future_is_refused_with_the_zone_in_which_it_was_read()
    {
        var said = Refusal(English("mg/dL", "28-11-2026 13:02,0,100,,", "28-11-2026 13:03,0,101,,"));

        Assert.StartsWith("line 4: its reading lies 3 min ahead", said, StringComparison.Ordinal);
        Assert.Contains("Europe/Vienna", said, StringComparison.Ordinal);
        Assert.Equal(1, Read(English("mg/dL", "28-11-2026 13:02,0,100,,")).Count);
    }

    [Fact]
    public void Concatenated_files_are_read_when_their_columns_agree_and_refused_otherwise()
    {
        var one = English("mg/dL", "21-11-2026 13:00,0,100,,");
        var other = English("mg/dL", "21-11-2026 13:15,0,101,,");

        Assert.Equal(["2026-11-21 13:00:00 100", "2026-11-21 13:15:00 101"], Shown(Read(one + other)));
        Assert.Contains(
            "other column names begin here", Refusal(one + English("mmol/L", "21-11-2026 13:15,0,5.8,,")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "neither a file of 'export' nor glucose data")]
    [InlineData("", "neither a file of 'export' nor glucose data")]
    [InlineData(
        "Device,Serial Number,Device Timestamp,Record Type,Historic Glucose,Scan Glucose\nx,y,21-11-2026 13:00,0,100,\n",
        "mg/dL or mmol/L")]
    public void Any_other_file_is_refused(string text, string says) => Assert.Contains(says, Refusal(text), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "Device,SN,Device Timestamp,Record Type,Historic Glucose mg/dL,Historic Glucose mmol/L", "Historic Glucose mg/dL",
        "Historic Glucose mmol/L")]
    [InlineData(
        "Device,SN,Device Timestamp,Meter Timestamp,Historic Glucose mg/dL,Scan Glucose mg/dL", "Device Timestamp", "Meter Timestamp")]
    [InlineData("Device,SN,Device Timestamp,Record Type,Record type (old),Historic Glucose mg/dL", "Record Type", "Record type (old)")]
    public void Two_possible_columns_are_both_named(string names, string one, string other)
    {
        var said = Refusal(WithHeader(names, "21-11-2026 13:00,0,104,5.8,"));

        Assert.Contains($"both \"{one}\" and \"{other}\" can be", said, StringComparison.Ordinal);
    }

    [Fact]
    public void One_name_may_be_unknown_when_the_records_leave_one_column_only()
    {
        string[] records = ["21-11-2026 13:00,0,104,,", "21-11-2026 13:04,1,,110,", "21-11-2026 13:10,2,,,,190"];
        foreach (var names in new[]
        {
            "Device,SN,Zyx,Record Type,Historic Glucose mg/dL,Scan Glucose mg/dL,Notes,Strip Glucose mg/dL",
            "Device,SN,Device Timestamp,Zyx,Historic Glucose mg/dL,Scan Glucose mg/dL,Notes,Strip Glucose mg/dL",
            "Device,SN,Device Timestamp,Record Type,Zyx Glucose mg/dL,Scan Glucose mg/dL,Notes,Zzz Glucose mg/dL",
            "Device,SN,Device Timestamp,Record Type,Historic Glucose mg/dL,Zyx Glucose mg/dL,Notes,Zzz Glucose mg/dL",
        })
        {
            Assert.Equal(["2026-11-21 13:00:00 104", "2026-11-21 13:04:00 110"], Shown(Read(WithHeader(names, records))));
        }
    }

    [Theory]
    [InlineData("Device,SN,Zyx,Zzz,Historic Glucose mg/dL,Scan Glucose mg/dL", "the time of a record")]
    [InlineData("Device,SN,Device Timestamp,Record Type,Zyx Glucose mg/dL,Zzz Glucose mg/dL", "the historic or the scanned glucose")]
    [InlineData("Device,SN,Time of upload,Zyx,Historic Glucose mg/dL,Scan Glucose mg/dL", "the record type")]
    public void Two_unknown_names_are_too_many(string names, string missing)
    {
        // The third and the fourth column do not have the required content.
        var said = Refusal(WithHeader(names, "21-11-2026 13:00,none,104,,"));

        Assert.Contains(missing, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_types_that_contradict_the_names_are_reported_as_a_question()
    {
        var said = Refusal(English("mg/dL", "21-11-2026 13:00,0,,104,", "21-11-2026 13:04,1,110,,"));

        Assert.Contains("\"Historic Glucose mg/dL\" and \"Scan Glucose mg/dL\"", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=,\n")]
    [InlineData("Robin Sample\nExport of 12-09-2019\n\n")]
    [InlineData("Patient report,Generated on,12-04-2023 06:25 UTC,Generated by,Somebody\nF001,01-01-1900\n")]
    public void Lines_about_the_account_may_precede_the_column_names(string lines) =>
        Assert.Equal(1, Read(lines + "\"Device\",\"Serial Number\",\"Device Timestamp\",\"Record Type\",\"Historic Glucose " +
            "mg/dL\",\"Scan Glucose mg/dL\"\nx,y,21-11-2026 13:00,0,104,\n").Count);

    [Theory]
    [InlineData("Blood 104 mg/dL, see \"\"book\"\"")]
    [InlineData("Historic Glucose mg/dL")]
    public void A_note_may_hold_a_unit(string note) =>
        Assert.Equal(2, Read(
            English("mg/dL", $"21-11-2026 12:00,6,,,\"{note}\"", "21-11-2026 13:00,0,104,,", $"21-11-2026 13:05,0,105,,\"{note}\"")).Count);

    [Fact]
    public void A_line_about_the_account_may_hold_a_unit() =>
        Assert.Equal(1, Read("Glucose Data (mg/dL),Generated on,21-11-2026\n" + English("mg/dL", "21-11-2026 13:00,0,104,,")).Count);

    [Theory]
    [InlineData("21-11-2026 13:00,0,5,8,,,,")]
    [InlineData("21-11-2026 13:00,1,,12,1,,,")]
    public void A_decimal_comma_that_cannot_be_distinguished_from_a_separator_is_a_question(string record)
    {
        var said = Refusal(English("mmol/L", record + ","));

        Assert.Contains("can be one number with a decimal comma or two columns", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_scans_and_one_with_two_units_are_read() =>
        Assert.Equal(
            ["2026-11-21 13:00:00 104", "2026-11-21 13:04:00 110"],
            Shown(Read(WithHeader(
                "Device,SN,Device Timestamp,Record Type,Historic Glucose mg/dL,Scan Glucose mmol/L",
                "21-11-2026 13:00,0,104,", "21-11-2026 13:04,1,,6.1"))));
}
