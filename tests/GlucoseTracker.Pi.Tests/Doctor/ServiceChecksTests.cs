using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Pi.Tests.Doctor;

public sealed class ServiceChecksTests : IDisposable
{
    private readonly SystemTree _tree = new();

    private static readonly UnitState Running = new(IsActive: true, IsFailed: false, IsEnabled: true);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_daemon_that_answers_is_fine_also_without_systemd()
    {
        Assert.Equal(CheckLevel.Ok, ServiceChecks.Service(null, Running, _tree.Files).Level);
        Assert.Equal(CheckLevel.Ok, ServiceChecks.Service(null, unit: null, _tree.Files).Level);
    }

    [Fact]
    public void A_service_that_does_not_start_at_boot_is_a_warning()
    {
        var finding = ServiceChecks.Service(null, Running with { IsEnabled = false }, _tree.Files);

        Assert.Equal((CheckLevel.Warning, "sudo systemctl enable glucose-tracker"), (finding.Level, finding.Next));
    }

    [Fact]
    public void A_stopped_service_is_started_and_a_failed_one_examined()
    {
        _tree.With("/usr/lib/systemd/system/glucose-tracker.service");

        var stopped = ServiceChecks.Service(new DaemonUnavailableException("No daemon."), Running with { IsActive = false }, _tree.Files);
        var failed = ServiceChecks.Service(
            new DaemonUnavailableException("No daemon."), new UnitState(IsActive: false, IsFailed: true, IsEnabled: true),
            _tree.Files);

        Assert.Equal((CheckLevel.Problem, "sudo systemctl start glucose-tracker"), (stopped.Level, stopped.Next));
        Assert.Contains("journalctl", failed.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_service_without_access_is_not_reported_as_stopped()
    {
        var finding = ServiceChecks.Service(
            new DaemonUnavailableException("You may not ask the daemon.") { IsRefused = true }, Running, _tree.Files);

        Assert.Equal((CheckLevel.NotChecked, "this user may not ask the daemon"), (finding.Level, finding.Text));
        Assert.Contains("sudo", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_poll_reports_the_sign_in_and_before_it_there_is_no_report()
    {
        Assert.Equal(CheckLevel.Ok, ServiceChecks.SignIn(new StatusConnection(true, null, null, null, null)).Level);
        Assert.Equal(CheckLevel.NotChecked, ServiceChecks.SignIn(new StatusConnection(false, null, null, null, null)).Level);
        var refused = ServiceChecks.SignIn(
            new StatusConnection(false, "wrongPassword", "Password refused.", DateTimeOffset.UnixEpoch, null));
        Assert.Equal((CheckLevel.Problem, "Password refused."), (refused.Level, refused.Text));
    }

    [Fact]
    public void A_worker_that_failed_is_named_and_what_waits_for_its_restart_is_a_problem()
    {
        var again = new StatusWorker("PollWorker", true, 1, "FormatException", DateTimeOffset.UnixEpoch, null);
        var waiting = new StatusWorker("HistoryWorker", false, 3, "FormatException", DateTimeOffset.UnixEpoch, 20);

        Assert.Equal(CheckLevel.Ok, ServiceChecks.Workers([]).Level);
        var (works, waits) = (ServiceChecks.Workers([again]), ServiceChecks.Workers([again, waiting]));
        Assert.Equal((CheckLevel.Warning, CheckLevel.Problem), (works.Level, waits.Level));
        Assert.StartsWith("PollWorker failed", works.Text, StringComparison.Ordinal);
        Assert.StartsWith("HistoryWorker failed", waits.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_is_judged_by_the_status_of_the_panel()
    {
        Assert.Equal(CheckLevel.Ok, ServiceChecks.Picture(new StatusPanel(true, null)).Level);
        Assert.Equal(CheckLevel.NotChecked, ServiceChecks.Picture(new StatusPanel(false, null)).Level);
        var dark = ServiceChecks.Picture(new StatusPanel(false, "Nothing answers at 0x3C."));
        Assert.Equal((CheckLevel.Problem, "Nothing answers at 0x3C."), (dark.Level, dark.Next));
    }

    [Fact]
    public void Without_a_daemon_the_reason_is_reported()
    {
        using var folder = new TemporaryFolder();

        var (status, silence) = ServiceChecks.QueryDaemon(folder.Path);

        Assert.Null(status);
        Assert.NotNull(silence);
    }

    [Fact]
    public async Task Where_systemd_does_not_run_it_is_not_asked()
    {
        using var tree = new SystemTree();

        Assert.Null(await UnitState.QueryAsync(tree.Files));
    }
}
