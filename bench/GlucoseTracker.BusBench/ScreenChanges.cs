using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.BusBench;

/// <summary>A change from one picture to the next.</summary>
/// <param name="Name">What changes.</param>
/// <param name="Before">The picture on the panel.</param>
/// <param name="After">The picture that follows.</param>
public sealed record ScreenChange(string Name, MonoFrame Before, MonoFrame After);

/// <summary>The changes that our own glance makes, from the rarest bytes to the most.</summary>
public static class ScreenChanges
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 10, 12, 0, 30, TimeSpan.Zero);

    /// <summary>All of them, for a panel.</summary>
    public static IReadOnlyList<ScreenChange> Create(PanelSize panel)
    {
        var glance = new ScreenState { Panel = panel, Now = Noon.AddMinutes(3), Readings = Day(Noon) };
        var next = glance with { Now = Noon.AddMinutes(5), Readings = Day(Noon.AddMinutes(5)) };
        return
        [
            Change("nothing", glance, glance),
            Change("beat of the newest point", glance, glance with { Animation = new AnimationPhase { IsHeartbeatSmall = true } }),
            Change("age 3 min to 4 min", glance, glance with { Now = Noon.AddMinutes(4) }),
            Change(
                "trace moves, number stays", glance,
                next with { Now = Noon.AddMinutes(8), Readings = Day(Noon.AddMinutes(5), newest: 101) }),
            Change("new reading", glance with { Now = Noon.AddMinutes(4) }, next),
            Change("glance to big page", glance, glance with { Page = ScreenPage.Big }),
            Change("dark to glance", null, glance),
        ];
    }

    /// <summary>Readings of 12 hours up to an instant: a curve with hills, which ends at 101 and then 107 mg/dL.</summary>
    private static ReadingSeries Day(DateTimeOffset until, int? newest = null)
    {
        var readings = new List<Reading>();
        for (var at = Noon.AddHours(-12); at <= until; at = at.AddMinutes(5))
        {
            var hours = (at - Noon).TotalHours;
            var milligrams = (int)(101 + (38 * Math.Sin(hours * 1.7)) + (9 * Math.Sin(hours * 5.1)));
            readings.Add(new Reading(Measured(at == until && newest is { } fixedValue ? fixedValue : milligrams), at, Trend.Stable));
        }

        return ReadingSeries.Empty.Merge(readings);
    }

    private static SensorValue Measured(int milligrams) => SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams));

    private static ScreenChange Change(string name, ScreenState? before, ScreenState after) =>
        new(name, Draw(before, after.Panel), Draw(after, after.Panel));

    private static MonoFrame Draw(ScreenState? state, PanelSize panel)
    {
        var frame = new MonoFrame(PanelSizes.Width, panel.Height());
        if (state is not null)
        {
            using var renderer = new ScreenRenderer(panel);
            renderer.Draw(state, frame);
        }

        return frame;
    }
}
