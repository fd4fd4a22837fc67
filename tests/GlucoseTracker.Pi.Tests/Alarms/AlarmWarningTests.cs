using GlucoseTracker.Domain;
using GlucoseTracker.Pi.Alarms;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Composition;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Control;
using GlucoseTracker.Pi.Demo;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Alarms;

/// <summary>A configuration that would have made urgent low meaningless is told of wherever somebody looks.</summary>
public sealed class AlarmWarningTests
{
    private const string Key = "Alarms:UrgentLow:AllowUnsafe";

    private static readonly TrackerOptions Normal = TrackerConfiguration.Defaults;
    private static readonly TrackerOptions Replaced = Normal with { Alarms = Normal.Alarms with { UrgentLowReplaced = true } };

    private readonly FakeTimeProvider _time = new();
    private readonly TrackerState _state = new();

    [Fact]
    public void Status_says_it()
    {
        var status = Status(Replaced);

        Assert.False(status.Alarms.Ok);
        Assert.Contains(Key, status.Alarms.Words, StringComparison.Ordinal);
        Assert.Contains("Alarms:    urgent low uses its defaults", StatusText.Of(status), StringComparison.Ordinal);
        Assert.Equal(new StatusAlarms(true, null), Status(Normal).Alarms);
        Assert.DoesNotContain("Alarms:", StatusText.Of(Status(Normal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_says_it()
    {
        Assert.Contains(Key, Alarms(Replaced), StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", Alarms(Normal), StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_says_it()
    {
        Assert.Equal(FindingLevel.Warning, AlarmChecks.Rules(Replaced.Alarms).Level);
        Assert.Contains(Key, AlarmChecks.Rules(Replaced.Alarms).Next, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Ok, AlarmChecks.Rules(Normal.Alarms).Level);
        Assert.Contains(Key, AlarmChecks.Rules(Normal.Alarms.With(Normal.Alarms.UrgentLow with { Enabled = false })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_says_it()
    {
        Assert.True(Painter(Replaced).Compose(_state.Current, _time.Uptime()).State.CheckAlarms);
        Assert.False(Painter(Normal).Compose(_state.Current, _time.Uptime()).State.CheckAlarms);
    }

    private StatusDocument Status(TrackerOptions options) => new StatusReport(_state, options, new DemoFacts(), _time).Status();

    private static string Alarms(TrackerOptions options)
    {
        var rig = new AlarmRig(options: options);
        return AlarmsText.Of(new AlarmReport(options, rig.Desk, rig.Test, rig.Sender, rig.Journal, rig.State, rig.Time).Alarms());
    }

    private PanelPainter Painter(TrackerOptions options) =>
        PainterComposition.Painter(options, 64, new DemoFacts(), new LoopProgress(_time), _time, new ViewerClock(_time, TimeSpan.FromSeconds(1)));
}
