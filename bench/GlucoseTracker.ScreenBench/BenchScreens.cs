using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.ScreenBench;

/// <summary>
/// The screens that are measured: what is up all day and all night, the heaviest block, and the pages with the most readings.
/// </summary>
public static class BenchScreens
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 30, TimeSpan.Zero);

    /// <summary>Name and state of each.</summary>
    public static IReadOnlyList<(string Name, ScreenState State)> All
    {
        get
        {
            var glance = new ScreenState { Now = Noon, Readings = Readings(101) };
            return
            [
                ("glance", glance),
                ("glance, urgent", glance with { Readings = Readings(340) }),
                ("night", glance with { Layout = ScreenLayout.Night }),
                ("old", glance with { Now = Noon.AddMinutes(23) }),
                ("3 hours", glance with { Page = ScreenPage.Graph }),
                ("24 hours", glance with { Page = ScreenPage.Graph, GraphHours = 24 }),
                ("no data for long", glance with { Now = Noon.AddMinutes(80) }),
                ("glance, 128 x 32", glance with { Panel = PanelSize.Rows32 }),
            ];
        }
    }

    /// <summary>A day of readings, one a minute, with hills; the newest has the value.</summary>
    private static ReadingSeries Readings(int newest) =>
        ReadingSeries.Empty.Merge(Enumerable.Range(0, 24 * 60).Select(minute => new Reading(
        SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(minute == 0 ? newest : (int)(120 + (40 * Math.Sin(minute / 35.0))))),
        Noon.AddMinutes(-minute), minute == 0 ? Trend.Stable : Trend.Unknown)));
}
