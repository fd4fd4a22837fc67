using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Doctor;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Commands;

/// <summary>A configuration that would have made urgent low meaningless is reported by every command that shows alarms.</summary>
public sealed class AlarmWarningTests
{
    private const string Key = "Alarms:UrgentLow:AllowUnsafe";

    private static readonly TrackerOptions Normal = TrackerConfiguration.Defaults;
    private static readonly TrackerOptions Replaced = Normal with { Alarms = Normal.Alarms with { UrgentLowReplaced = true } };

    private readonly FakeTimeProvider _time = new();
    private readonly TrackerState _state = new();

    [Fact]
    public void Status_shows_the_warning()
    {
        var status = Status(Replaced);

        Assert.False(status.Alarms.Ok);
        Assert.Contains(Key, status.Alarms.Words, StringComparison.Ordinal);
        Assert.Contains("Alarms:    urgent low uses its defaults", StatusText.Format(status), StringComparison.Ordinal);
        Assert.Equal(new StatusAlarms(true, null), Status(Normal).Alarms);
        Assert.DoesNotContain("Alarms:", StatusText.Format(Status(Normal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_shows_the_warning()
    {
        Assert.Contains(Key, Alarms(Replaced), StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", Alarms(Normal), StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_shows_the_warning()
    {
        Assert.Equal(CheckLevel.Warning, AlarmChecks.Rules(Replaced.Alarms).Level);
        Assert.Contains(Key, AlarmChecks.Rules(Replaced.Alarms).Next, StringComparison.Ordinal);
        Assert.Equal(CheckLevel.Ok, AlarmChecks.Rules(Normal.Alarms).Level);
        Assert.Contains(
            Key, AlarmChecks.Rules(Normal.Alarms.With(Normal.Alarms.UrgentLow with { Enabled = false })).Text, StringComparison.Ordinal);
    }

    private StatusDocument Status(TrackerOptions options) => new StatusReport(_state, options, new FixedDeviceStatus(), _time).GetStatus();

    private static string Alarms(TrackerOptions options)
    {
        var rig = new AlarmRig(options: options);
        return AlarmsText.Format(new AlarmReport(options, rig.Alarms, rig.Test, rig.Sender, rig.Journal, rig.State, rig.Time).GetAlarms());
    }
}
