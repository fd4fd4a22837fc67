using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Tests.Invariants;

/// <summary>The panel shows that alarm settings are not in use, unless a cause needs the space.</summary>
public sealed class CheckAlarmsTests
{
    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void The_panel_shows_the_label_beside_a_value(PanelSize panel, ScreenLayout layout)
    {
        // At night on 32 rows the label alternates with the arrow.
        var state = CreateState(panel, layout) with { Animation = new AnimationPhase { IsSecondLabel = true } };

        Assert.False(GoldenFrames.Draw(state).ContentEquals(GoldenFrames.Draw(state with { CheckAlarms = true })));
    }

    [Theory]
    [MemberData(nameof(ScreenLayouts.All), MemberType = typeof(ScreenLayouts))]
    public void A_lost_connection_and_a_cause_take_precedence(PanelSize panel, ScreenLayout layout)
    {
        var lost = CreateState(panel, layout) with { Link = LinkState.Lost };
        var cause = lost with { Cause = new CauseView(ConnectionCause.PhoneSilent) };

        Assert.True(GoldenFrames.Draw(lost).ContentEquals(GoldenFrames.Draw(lost with { CheckAlarms = true })));
        Assert.True(GoldenFrames.Draw(cause).ContentEquals(GoldenFrames.Draw(cause with { CheckAlarms = true })));
    }

    private static ScreenState CreateState(PanelSize panel, ScreenLayout layout)
    {
        var now = new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);
        var readings = Enumerable.Range(0, 12).Select(i =>
            new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100 + i)), now.AddMinutes(-1 - (5 * i)), Trend.Stable));
        return new ScreenState { Now = now, Panel = panel, Layout = layout, Readings = ReadingSeries.Empty.Merge(readings) };
    }
}
