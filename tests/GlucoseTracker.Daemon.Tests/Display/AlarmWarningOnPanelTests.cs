using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Polling;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Display;

/// <summary>A configuration that would have made urgent low meaningless is reported on the panel.</summary>
public sealed class AlarmWarningOnPanelTests
{
    private static readonly TrackerOptions Normal = TrackerConfiguration.Defaults;
    private static readonly TrackerOptions Replaced = Normal with { Alarms = Normal.Alarms with { UrgentLowReplaced = true } };

    private readonly FakeTimeProvider _time = new();
    private readonly TrackerState _state = new();

    [Fact]
    public void The_panel_shows_the_warning()
    {
        Assert.True(CreatePresenter(Replaced).Compose(_state.Current, _time.Uptime()).State.CheckAlarms);
        Assert.False(CreatePresenter(Normal).Compose(_state.Current, _time.Uptime()).State.CheckAlarms);
    }

    private ScreenPresenter CreatePresenter(TrackerOptions options) => new TestDaemon(_time) { Options = options }.CreatePresenter();
}
