using System.Collections.Concurrent;
using GlucoseTracker.BusBench;

namespace GlucoseTracker.Oled.Tests;

/// <summary>
/// The bytes on the bus for a day of readings, compared with the optimal windows. The optimum is slow to compute, so only a part of the day
/// is compared.
/// </summary>
public sealed class BusBytesTests
{
    private static readonly ConcurrentDictionary<string, Lazy<List<ScriptedMinute>>> Days = new();

    public static TheoryData<string> Panels => Bench.PanelNames;

    /// <summary>The panels with 64 rows: their pictures have parts that do not change.</summary>
    public static TheoryData<string> HighPanels => [.. OledPanels.All.Where(panel => panel.Height == 64).Select(panel => panel.Name)];

    [Theory]
    [MemberData(nameof(Panels))]
    public void An_unchanged_picture_sends_nothing(string name) => Assert.Equal(0, Day(name).Sum(minute => minute.Idle));

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_step_of_the_age_costs_at_most_a_fifth_more_than_the_best_split(string name) =>
        AssertNearBest(name, Day(name).Where(minute => !minute.IsReading).Where((_, n) => n % 41 == 0), 1.2);

    [Theory]
    [MemberData(nameof(Panels))]
    public void A_reading_costs_at_most_three_twentieths_more_than_the_best_split(string name) =>
        AssertNearBest(name, Day(name).Where(minute => minute.IsReading).Where((_, n) => n % 24 == 0), 1.15);

    [Theory]
    [MemberData(nameof(HighPanels))]
    public void A_reading_costs_well_under_half_a_frame_as_a_rule_and_never_a_whole_one(string name)
    {
        var full = Measurement.FullFrame(OledPanels.Find(name)!);
        var readings = Day(name).Where(minute => minute.IsReading).Select(minute => minute.Bytes).Order().ToList();

        Assert.True(readings.Average() <= 0.4 * full, $"{readings.Average():F0} of {full} bytes");
        Assert.True(readings[readings.Count / 2] <= 0.4 * full, $"{readings[readings.Count / 2]} of {full} bytes for the middle one");
        Assert.True(readings[^1] <= 0.9 * full, $"{readings[^1]} of {full} bytes at most");
    }

    [Fact]
    public void The_day_has_readings_and_minutes_in_between_that_change_the_picture()
    {
        var day = Day("ssd1306-128x64");

        Assert.Equal(287, day.Count(minute => minute.IsReading && minute.Bytes > 0));
        Assert.True(day.Count(minute => !minute.IsReading && minute.Bytes > 0) > 1000);
    }

    private static void AssertNearBest(string name, IEnumerable<ScriptedMinute> minutes, double most)
    {
        var panel = OledPanels.Find(name)!;
        foreach (var minute in minutes)
        {
            var best = Measurement.GetBest(panel, minute.Before, minute.After);
            Assert.True(minute.Bytes <= most * best, $"{minute.Bytes} bytes where {best} would do");
        }
    }

    private static List<ScriptedMinute> Day(string name) =>
        Days.GetOrAdd(name, static key => new Lazy<List<ScriptedMinute>>(() => [.. ScriptedDay.On(OledPanels.Find(key)!)])).Value;
}
