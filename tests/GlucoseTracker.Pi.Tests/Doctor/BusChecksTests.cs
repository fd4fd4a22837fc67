using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Graphics;
using GlucoseTracker.Pi.Doctor;

namespace GlucoseTracker.Pi.Tests.Doctor;

public sealed class BusChecksTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode WithGroup = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private readonly SystemTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("generic-ssd1306-128x64", "sudo raspi-config nonint do_i2c 0")]
    [InlineData("waveshare-1.3-hat", "sudo raspi-config nonint do_spi 0")]
    public void A_bus_that_is_not_enabled_is_a_problem_with_its_command(string hat, string next)
    {
        var finding = BusChecks.Bus(On(hat), _tree.Files, Nothing);

        Assert.Equal((CheckLevel.Problem, next), (finding.Level, finding.Next));
    }

    [Fact]
    public void A_node_for_root_only_is_a_problem_and_one_for_the_group_is_fine()
    {
        _tree.With("/dev/i2c-1", mode: OwnerOnly);
        var forRoot = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files, Nothing);
        _tree.With("/dev/i2c-1", mode: WithGroup);
        var forGroup = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files, Nothing);

        Assert.Equal((CheckLevel.Problem, CheckLevel.Ok), (forRoot.Level, forGroup.Level));
        Assert.Contains("i2c-dev", forRoot.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_driver_at_the_address_is_named()
    {
        _tree.WithLink("/sys/bus/i2c/devices/1-003c/driver", "../../../bus/i2c/drivers/ssd1307fb");

        var finding = BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, true);

        Assert.Equal(CheckLevel.Problem, finding.Level);
        Assert.Contains("ssd1307fb", finding.Text, StringComparison.Ordinal);
        Assert.Contains("dtoverlay", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_driver_of_the_SPI_node_itself_holds_nothing()
    {
        _tree.WithLink("/sys/bus/spi/devices/spi0.0/driver", "../../../bus/spi/drivers/spidev");

        Assert.Equal(CheckLevel.NotChecked, BusChecks.Holder(On("waveshare-1.3-hat"), _tree.Files, true).Level);
        Assert.Equal(CheckLevel.Ok, BusChecks.Holder(On("waveshare-1.3-hat"), _tree.With("/dev/spidev0.0").Files, true).Level);
    }

    [Fact]
    public void Another_program_on_the_bus_is_named_and_the_service_is_not()
    {
        _tree.With("/dev/i2c-1").WithService().WithLink("/proc/4711/fd/12", "/dev/i2c-1");
        Assert.Equal(CheckLevel.Ok, BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, true).Level);

        _tree.WithLink("/proc/812/fd/3", "/dev/i2c-1").With("/proc/812/comm", "python3\n");
        var finding = BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, true);

        Assert.Equal(CheckLevel.Warning, finding.Level);
        Assert.Contains("python3 (812)", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_OLED_panel_no_bus_is_checked()
    {
        var display = TrackerConfiguration.Defaults.Display with { Panel = PanelKind.Png };

        Assert.Equal(CheckLevel.NotChecked, BusChecks.Bus(display, _tree.Files, Nothing).Level);
        Assert.Equal(CheckLevel.NotChecked, BusChecks.Holder(display, _tree.Files, true).Level);
    }

    [Fact]
    public void A_bus_with_another_number_is_named_and_not_called_switched_off()
    {
        _tree.With("/dev/i2c-20").With("/dev/i2c-3").With("/dev/i2cetera").With("/sys/class/i2c-dev/i2c-3/name", "i2c-gpio\n");

        var finding = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files, Nothing);

        Assert.Equal(CheckLevel.Problem, finding.Level);
        Assert.StartsWith(
            "/dev/i2c-1 is not there; this board has /dev/i2c-3 (i2c-gpio) and /dev/i2c-20; ", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not enabled", finding.Text, StringComparison.Ordinal);
        Assert.Contains("Display:Bus", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_on_another_bus_is_reported_with_its_settings()
    {
        _tree.With("/dev/i2c-3").With("/dev/i2c-20");

        var finding = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files, (bus, address) => bus == "/dev/i2c-20" && address == 0x3D
            ? (byte)0x06
            : null);

        Assert.Contains("something answers at 0x3D on /dev/i2c-20", finding.Text, StringComparison.Ordinal);
        Assert.Contains("set Display:Bus to \"/dev/i2c-20\" and Display:Address to \"0x3D\"", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bus_that_cannot_be_scanned_is_not_reported_as_empty()
    {
        var finding = BusChecks.Bus(
            On("generic-ssd1306-128x64"), _tree.With("/dev/i2c-3").Files,
            (_, _) => throw new DisplayException(DisplayFailure.NoPermission, "no"));

        Assert.EndsWith("/dev/i2c-3 could not be searched for a panel", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_bus_has_no_user_and_only_root_sees_other_users_of_a_bus()
    {
        Assert.Equal(CheckLevel.NotChecked, BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, true).Level);

        _tree.With("/dev/i2c-1");
        Assert.Equal(CheckLevel.Ok, BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, true).Level);
        Assert.Equal(CheckLevel.NotChecked, BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files, false).Level);
    }

    private static byte? Nothing(string bus, byte address) => null;

    private static DisplaySettings On(string hat) =>
        TrackerConfiguration.Defaults.Display with { Panel = PanelKind.Oled, Hat = KnownHats.All.Single(h => h.Name == hat) };
}
