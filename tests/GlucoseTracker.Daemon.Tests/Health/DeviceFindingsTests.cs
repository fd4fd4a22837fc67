using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Languages;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Health;

public sealed class DeviceFindingsTests : IDisposable
{
    private static readonly FailureSentence CardFull = new("The card is full.");

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_device_in_order_has_no_finding() =>
        Assert.Equal(DeviceFinding.None, Create(TrackerConfiguration.Defaults).GetWorst(new TrackerSnapshot()));

    [Fact]
    public void Readings_that_are_not_kept_are_a_finding() =>
        Assert.Equal(
            DeviceFinding.HistoryNotKept,
            Create(TrackerConfiguration.Defaults).GetWorst(new TrackerSnapshot { HistoryProblem = CardFull }));

    [Fact]
    public void The_worst_finding_comes_first()
    {
        var defaults = TrackerConfiguration.Defaults;
        var replaced = defaults with { Alarms = defaults.Alarms with { UrgentLowReplaced = true } };

        Assert.Equal(
            DeviceFinding.AlarmsReplaced, Create(replaced).GetWorst(new TrackerSnapshot { HistoryProblem = CardFull }));
    }

    [Fact]
    public void Every_notice_of_status_is_a_finding_of_the_same_name()
    {
        var findings = Create(TrackerConfiguration.Defaults);

        Assert.All(
            Enum.GetValues<DeviceNotices>(),
            notice => Assert.Equal(
                notice.ToString(), findings.GetWorst(new TrackerSnapshot { DeviceNotices = notice }).ToString()));
        Assert.Equal(
            DeviceFinding.LowVoltage,
            findings.GetWorst(new TrackerSnapshot { DeviceNotices = DeviceNotices.Throttled | DeviceNotices.LowVoltage }));
    }

    [Fact]
    public void A_secret_is_checked_again_after_a_minute()
    {
        var token = _folder.File("token");
        var findings = Create(
            TrackerConfiguration.Defaults,
            new SecretValidator([new(CatalogueText.FromWords("Ntfy:TokenFile"), token, MustExist: true, SecretText.ParseToken)]));

        Assert.Equal(DeviceFinding.SecretUnusable, findings.GetWorst(new TrackerSnapshot()));

        File.WriteAllText(token, "tk_abcdefgh");
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(DeviceFinding.SecretUnusable, findings.GetWorst(new TrackerSnapshot()));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DeviceFinding.None, findings.GetWorst(new TrackerSnapshot()));
    }

    private DeviceFindings Create(TrackerOptions options, SecretValidator? secrets = null) =>
        new(
            options, _time, new WorkerSupervision(new LivenessMonitor(_time), _time, NullLogger<WorkerSupervision>.Instance),
            secrets: secrets);
}
