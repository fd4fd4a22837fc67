using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Promises;

/// <summary>Settings of alarms that are not in use are told on the panel, unless a cause needs the place.</summary>
public sealed class CheckAlarmsTests
{
    public static TheoryData<PanelSize, ScreenLayout> Faces => new()
    {
        { PanelSize.Rows64, ScreenLayout.Day },
        { PanelSize.Rows64, ScreenLayout.Night },
        { PanelSize.Rows32, ScreenLayout.Day },
        { PanelSize.Rows32, ScreenLayout.Night },
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public void The_panel_says_it_beside_a_value(PanelSize panel, ScreenLayout layout)
    {
        // At night on 32 rows it takes turns with the arrow.
        var state = StateOf(panel, layout) with { Movement = new Movement { SecondLabel = true } };

        Assert.False(Drawn(state).SamePictureAs(Drawn(state with { CheckAlarms = true })));
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void A_lost_line_and_a_cause_have_the_place_first(PanelSize panel, ScreenLayout layout)
    {
        var lost = StateOf(panel, layout) with { Link = LinkState.Lost };
        var cause = lost with { Cause = new CauseView(ConnectionCause.PhoneSilent) };

        Assert.True(Drawn(lost).SamePictureAs(Drawn(lost with { CheckAlarms = true })));
        Assert.True(Drawn(cause).SamePictureAs(Drawn(cause with { CheckAlarms = true })));
    }

    private static ScreenState StateOf(PanelSize panel, ScreenLayout layout)
    {
        var now = new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);
        var readings = Enumerable.Range(0, 12).Select(i =>
            new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100 + i)), now.AddMinutes(-1 - (5 * i)), Trend.Stable));
        return new ScreenState { Now = now, Panel = panel, Layout = layout, Readings = ReadingSeries.Empty.Merge(readings) };
    }

    private static MonoFrame Drawn(ScreenState state)
    {
        var frame = new MonoFrame(128, state.Panel == PanelSize.Rows64 ? 64 : 32);
        ScreenRenderer.Draw(state, frame);
        return frame;
    }
}
