using GlucoseTracker.Domain.Device;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Tests.Doctor;

/// <summary>Groups, memory limits and Wi-Fi from the files of the system.</summary>
public sealed class ServiceFilesTests : IDisposable
{
    private const string AllGroups = "root:x:0:\ni2c:x:44:\nspi:x:45:\ngpio:x:46:pi\n";
    private const string Heap = "DOTNET_GCHeapHardLimit=4000000";

    private readonly SystemTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_group_that_is_not_there_is_a_problem()
    {
        _tree.With("/etc/group", "i2c:x:44:\ngpio:x:46:\n");

        var finding = GroupChecks.Groups(_tree.Files);

        Assert.Equal((CheckLevel.Problem, "sudo groupadd --system spi"), (finding.Level, finding.Next));
    }

    [Theory]
    [InlineData("44 45 46", CheckLevel.Ok)]
    [InlineData("44 46 999", CheckLevel.Problem)]
    public void The_running_service_is_asked_for_its_groups(string groups, CheckLevel level)
    {
        _tree.With("/etc/group", AllGroups).WithService(groups);

        Assert.Equal(level, GroupChecks.Groups(_tree.Files).Level);
    }

    [Theory]
    [InlineData("glucose-tracker:x:990:990::/:/usr/sbin/nologin\n", CheckLevel.NotChecked)]
    [InlineData("root:x:0:0::/root:/bin/sh\n", CheckLevel.Warning)]
    public void While_it_does_not_run_its_user_must_be_there(string users, CheckLevel level)
    {
        _tree.With("/etc/group", AllGroups).With("/etc/passwd", users);

        Assert.Equal(level, GroupChecks.Groups(_tree.Files).Level);
    }

    [Fact]
    public void Both_limits_in_force_are_reported_with_what_is_used()
    {
        _tree.WithService(memoryMax: "157286400", environment: Heap);

        var finding = LimitChecks.Limit(_tree.Files);

        Assert.Equal((CheckLevel.Ok, (string?)null), (finding.Level, finding.Next));
        Assert.Equal("the service may use 150 MiB of memory (systemd); its .NET heap at most 64 MiB; 40 MiB in use", finding.Text);
    }

    [Fact]
    public void A_kernel_without_memory_accounting_is_reported_as_without_limit()
    {
        _tree.WithService(environment: Heap);

        var finding = LimitChecks.Limit(_tree.Files);

        Assert.Equal(CheckLevel.Ok, finding.Level);
        Assert.Contains("limit has no effect, because the kernel counts no memory", finding.Text, StringComparison.Ordinal);
        Assert.Contains("cgroup_enable=memory", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_limit_is_a_warning()
    {
        _tree.WithService(memoryMax: "max");

        Assert.Equal(CheckLevel.Warning, LimitChecks.Limit(_tree.Files).Level);
    }

    [Fact]
    public void Files_that_this_user_cannot_see_are_not_reported_as_missing()
    {
        _tree.WithService(memoryMax: "157286400", environment: null);

        var finding = LimitChecks.Limit(_tree.Files);

        Assert.Contains("this user cannot read", finding.Text, StringComparison.Ordinal);
        Assert.Contains("sudo", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_service_does_not_run_no_limit_is_claimed() =>
        Assert.Contains("only while the service runs", LimitChecks.Limit(_tree.Files).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "is on", "nmcli")]
    [InlineData(false, "is off", null)]
    [InlineData(null, "is unknown", "iw dev wlan0 get power_save")]
    public void Power_save_is_reported_or_reported_as_unknown(bool? saving, string text, string? next)
    {
        _tree.With("/sys/class/net/eth0/mtu").With("/sys/class/net/wlan0/phy80211/name");

        var finding = WirelessChecks.PowerSave(_tree.Files, name => name == "wlan0" ? saving : throw new ArgumentException(name));

        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        Assert.Equal(next is null, finding.Next is null);
        Assert.Contains(next ?? "", finding.Next ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WirelessState.None, null, CheckLevel.NotChecked, "there is no wireless interface")]
    [InlineData(WirelessState.NotConnected, null, CheckLevel.NotChecked, "is not connected")]
    [InlineData(WirelessState.Unknown, null, CheckLevel.NotChecked, "does not report")]
    [InlineData(WirelessState.Connected, null, CheckLevel.NotChecked, "does not report")]
    [InlineData(WirelessState.Connected, -61, CheckLevel.Ok, "-61 dBm, good")]
    [InlineData(WirelessState.Connected, -80, CheckLevel.Ok, "-80 dBm, weak")]
    [InlineData(WirelessState.Connected, -81, CheckLevel.Warning, "-81 dBm, poor")]
    public void The_signal_of_the_Wi_Fi_has_its_strength_or_the_reason_why_there_is_none(
        WirelessState state, int? level, CheckLevel expected, string text)
    {
        var finding = WirelessChecks.Signal(new WirelessLink(state, level));

        Assert.Equal(expected, finding.Level);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_on_a_cable_has_no_power_save_to_ask_for() =>
        Assert.Equal(
            "there is no wireless interface", WirelessChecks.PowerSave(_tree.With("/sys/class/net/eth0/mtu").Files, _ => true).Text);
}
