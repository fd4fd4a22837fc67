using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.BusBench;

/// <summary>A minute of the day: what the panel showed, what it shows now, and what that cost.</summary>
/// <param name="Before">The picture of the minute before.</param>
/// <param name="After">The picture now.</param>
/// <param name="IsReading">True when a reading came; otherwise only the age and the step of the trace changed.</param>
/// <param name="Bytes">What the driver sent.</param>
/// <param name="Idle">What it sent when the same picture was shown again.</param>
public sealed record ScriptedMinute(MonoFrame Before, MonoFrame After, bool IsReading, int Bytes, int Idle);

/// <summary>
/// A day of readings, one in five minutes, on the glance of a panel: a night that hardly moves, three meals, a low in the afternoon.
/// The layout does not move: the rare pixel shifts against burn-in redraw everything.
/// </summary>
public static class ScriptedDay
{
    private const int Minutes = 24 * 60;
    private static readonly DateTimeOffset Midnight = new(2026, 1, 10, 0, 0, 30, TimeSpan.Zero);

    /// <summary>Minutes of the day at which a meal begins to show.</summary>
    private static readonly int[] Meals = [450, 760, 1140];

    /// <summary>All minutes, through the real driver.</summary>
    public static IEnumerable<ScriptedMinute> On(OledPanel panel)
    {
        ArgumentNullException.ThrowIfNull(panel);
        using var bus = new CountingBus();
        using var display = new OledDisplay(
            panel, bus, TimeProvider.System, new PanelRefreshIntervals { RefreshIntervalWithoutStatus = TimeSpan.MaxValue });
        var size = panel.Height == 32 ? PanelSize.Rows32 : PanelSize.Rows64;
        var readings = ReadingSeries.Empty.Merge(Enumerable.Range(1, Minutes / 5).Select(n => At(-5 * n)));
        var before = Draw(size, 0, readings = readings.Merge([At(0)]), panel);
        display.Show(before);
        for (var minute = 1; minute < Minutes; minute++)
        {
            var isReading = minute % 5 == 0;
            readings = isReading ? readings.Merge([At(minute)]) : readings;
            var after = Draw(size, minute, readings, panel);
            var sent = Sent(bus, display, after);
            yield return new ScriptedMinute(before, after, isReading, sent, Sent(bus, display, after));
            before = after;
        }
    }

    private static int Sent(CountingBus bus, OledDisplay display, MonoFrame frame)
    {
        bus.Reset();
        display.Show(frame);
        return bus.Cost.Bytes;
    }

    private static MonoFrame Draw(PanelSize size, int minute, ReadingSeries readings, OledPanel panel)
    {
        var frame = new MonoFrame(panel.Width, panel.Height);
        using var renderer = new ScreenRenderer(size);
        renderer.Draw(new ScreenState { Panel = size, Now = Midnight.AddMinutes(minute).AddSeconds(20), Readings = readings }, frame);
        return frame;
    }

    private static Reading At(int minute)
    {
        var value = Milligrams(minute);
        var trend = (value - Milligrams(minute - 15)) switch
        {
            < -30 => Trend.DroppingFast,
            < -15 => Trend.GoingLow,
            > 30 => Trend.IncreasingFast,
            > 15 => Trend.GoingHigh,
            _ => Trend.Stable,
        };
        return new Reading(
            SensorValue.Measured(Glucose.FromMilligramsPerDeciliter((int)Math.Round(value))), Midnight.AddMinutes(minute), trend);
    }

    private static double Milligrams(int minute) =>
        104 + (6 * Math.Sin(minute / 97.0)) + (3 * Math.Sin(minute / 13.0)) + Meals.Sum(meal => Rise(minute - meal)) - (50
            * Bump(minute - 1000, 35));

    /// <summary>A meal: up within three quarters of an hour, down within two.</summary>
    private static double Rise(int minutes) => minutes <= 0 ? 0 : 105 * (minutes / 45.0) * Math.Exp(1 - (minutes / 45.0));

    private static double Bump(int minutes, double width) => Math.Exp(-(minutes / width) * (minutes / width));
}
