using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Pi.Tests.Doctor;

public sealed class DoctorRunnerTests
{
    private static readonly CheckResult Fine = CheckResult.Ok("clock", "set");
    private static readonly CheckResult Doubtful = CheckResult.Warning("voltage", "was low", "Use a stronger supply.");
    private static readonly CheckResult Bad = CheckResult.Problem("panel", "no answer", "Check the wiring.");

    [Fact]
    public void The_exit_code_is_that_of_the_worst_finding()
    {
        Assert.Equal(0, DoctorRunner.GetExitCode([Fine, Fine]));
        Assert.Equal(10, DoctorRunner.GetExitCode([Fine, Doubtful]));
        Assert.Equal(11, DoctorRunner.GetExitCode([Bad, Doubtful, Fine]));
        Assert.Equal(0, DoctorRunner.GetExitCode([Fine, CheckResult.NotChecked("keys", "none are configured")]));
        Assert.Equal(10, DoctorRunner.GetExitCode(
            [Fine, CheckResult.NotChecked("sign-in", "this user may not look at it", "Run the same command with sudo.")]));
    }

    [Fact]
    public void The_next_step_is_below_the_problem()
    {
        var lines = DoctorRunner.Format([Fine, Bad]).Split(Environment.NewLine);

        Assert.StartsWith("ok ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("PROBLEM ", lines[1], StringComparison.Ordinal);
        Assert.Equal("Check the wiring.", lines[2].Trim());
    }

    [Theory]
    [InlineData("0", CheckLevel.Ok)]
    [InlineData("50000", CheckLevel.Warning)]
    [InlineData("50005", CheckLevel.Warning)]
    public void Without_a_daemon_the_firmwares_bits_report_the_supply(string bits, CheckLevel level)
    {
        using var tree = new SystemTree();
        tree.With("/sys/devices/platform/soc/soc:firmware/get_throttled", bits);
        var flags = FirmwareFlagsReader.Read(tree.Files);
        var notices = BoardChecks.GetNotices(null, flags, null);

        Assert.Equal(level, BoardChecks.Voltage(notices, flags).Level);
        Assert.Equal(level, BoardChecks.Throttling(notices, flags).Level);
    }

    /// <summary>What doctor says of supply, heat and card is what status, panel and notifications say.</summary>
    [Theory]
    [InlineData(DeviceNotices.None)]
    [InlineData(DeviceNotices.LowVoltage)]
    [InlineData(DeviceNotices.CardFull | DeviceNotices.Throttled)]
    public void The_notices_of_the_daemon_are_those_of_doctor(DeviceNotices told)
    {
        using var folder = new TemporaryFolder();
        var state = new TrackerState();
        state.Update(s => s with { DeviceNotices = told });
        var status = new StatusReport(state, TrackerConfiguration.Defaults, new FixedDeviceStatus(), new FakeTimeProvider()).GetStatus();
        var flags = new FirmwareFlags(0x50000);
        var notices = BoardChecks.GetNotices(status, flags, 0);

        Assert.Equal(told, notices);
        CheckResult[] findings =
            [BoardChecks.Voltage(notices, flags), BoardChecks.Disk(folder.Path, notices), BoardChecks.Throttling(notices, flags)];
        DeviceNotices[] each = [DeviceNotices.LowVoltage, DeviceNotices.CardFull, DeviceNotices.Throttled];
        Assert.Equal(each.Select(notice => told.HasFlag(notice) ? CheckLevel.Warning : CheckLevel.Ok), findings.Select(f => f.Level));
        Assert.All(each.Zip(findings).Where(pair => told.HasFlag(pair.First)), pair => Assert.EndsWith(
            pair.Second.Next!, DeviceNoticeText.Describe(pair.First, ProgramTexts.English), StringComparison.Ordinal));
    }

    [Fact]
    public void A_panel_on_a_missing_bus_is_not_reported_as_tested()
    {
        var display = TrackerConfiguration.Defaults.Display;
        var hat = display.Hat with { Wiring = display.Hat.Wiring with { Bus = "/dev/i2c-99" } };

        var finding = DeviceChecks.Panel(display with { Hat = hat }, new SystemFiles(), TimeProvider.System);

        Assert.Equal(CheckLevel.NotChecked, finding.Level);
        Assert.Contains("not checked, since /dev/i2c-99 does not exist", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_was_not_made_has_its_own_mark()
    {
        using var tree = new SystemTree();
        CheckResult[] notMade =
        [
            BoardChecks.Voltage(DeviceNotices.None, FirmwareFlagsReader.Read(tree.Files)),
            GroupChecks.Groups(tree.Files), LimitChecks.Limit(tree.Files),
            WirelessChecks.PowerSave(tree.Files, _ => true),
            DeviceChecks.Keys(TrackerConfiguration.Defaults.Button),
        ];

        Assert.All(notMade, finding => Assert.Equal(CheckLevel.NotChecked, finding.Level));
        Assert.All(
            DoctorRunner.Format(notMade).Split(Environment.NewLine).Where(l => l.Length > 0 && l[0] != ' '),
            l => Assert.StartsWith("?  ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void A_Nightscout_site_needs_its_token_file_and_no_e_mail()
    {
        using var folder = new TemporaryFolder();
        var site = TrackerConfiguration.Defaults.Nightscout;

        Assert.Equal(CheckLevel.Ok, SignInChecks.Site(site).Level);
        Assert.Equal(CheckLevel.Ok, SignInChecks.Site(site with { TokenFile = folder.File("token", "display-0123456789abcdef") }).Level);
        Assert.Equal(CheckLevel.Problem, SignInChecks.Site(site with { TokenFile = folder.File("gone") }).Level);
    }

    [Fact]
    public void A_state_folder_that_is_missing_is_one_clear_sentence()
    {
        using var folder = new TemporaryFolder();

        var finding = BoardChecks.Disk(folder.File("missing"), DeviceNotices.None);

        Assert.Equal((CheckLevel.Warning, $"the state folder {folder.Path}/missing does not exist"), (finding.Level, finding.Text));
        Assert.Contains("when it first starts", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_room_of_a_state_folder_is_reported()
    {
        using var folder = new TemporaryFolder();

        Assert.Contains($"MiB free for {folder.Path}", BoardChecks.Disk(folder.Path, DeviceNotices.None).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_of_the_board_is_reported()
    {
        using var tree = new SystemTree();
        tree.With(
            "/proc/device-tree/model", "Raspberry Pi Zero 2 W Rev 1.0\0").With("/etc/os-release", "ID=debian\nPRETTY_NAME=\"Debian 13\"\n");

        Assert.StartsWith("Raspberry Pi Zero 2 W Rev 1.0, ", BoardChecks.Board(tree.Files).Text, StringComparison.Ordinal);
        Assert.StartsWith("Debian 13, Linux ", BoardChecks.System(tree.Files).Text, StringComparison.Ordinal);
    }
}
