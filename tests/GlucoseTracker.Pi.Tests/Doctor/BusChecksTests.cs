using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Pi.Hats;

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
        var finding = BusChecks.Bus(On(hat), _tree.Files);

        Assert.Equal((FindingLevel.Problem, next), (finding.Level, finding.Next));
    }

    [Fact]
    public void A_node_for_root_only_is_a_problem_and_one_for_the_group_is_fine()
    {
        _tree.With("/dev/i2c-1", mode: OwnerOnly);
        var forRoot = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files);
        _tree.With("/dev/i2c-1", mode: WithGroup);
        var forGroup = BusChecks.Bus(On("generic-ssd1306-128x64"), _tree.Files);

        Assert.Equal((FindingLevel.Problem, FindingLevel.Ok), (forRoot.Level, forGroup.Level));
        Assert.Contains("i2c-dev", forRoot.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_driver_at_the_address_is_named()
    {
        _tree.WithLink("/sys/bus/i2c/devices/1-003c/driver", "../../../bus/i2c/drivers/ssd1307fb");

        var finding = BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files);

        Assert.Equal(FindingLevel.Problem, finding.Level);
        Assert.Contains("ssd1307fb", finding.Text, StringComparison.Ordinal);
        Assert.Contains("dtoverlay", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_driver_of_the_SPI_node_itself_holds_nothing()
    {
        _tree.WithLink("/sys/bus/spi/devices/spi0.0/driver", "../../../bus/spi/drivers/spidev");

        Assert.Equal(FindingLevel.Ok, BusChecks.Holder(On("waveshare-1.3-hat"), _tree.Files).Level);
    }

    [Fact]
    public void Another_program_on_the_bus_is_named_and_the_service_is_not()
    {
        _tree.WithService().WithLink("/proc/4711/fd/12", "/dev/i2c-1");
        Assert.Equal(FindingLevel.Ok, BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files).Level);

        _tree.WithLink("/proc/812/fd/3", "/dev/i2c-1").With("/proc/812/comm", "python3\n");
        var finding = BusChecks.Holder(On("generic-ssd1306-128x64"), _tree.Files);

        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Contains("python3 (812)", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_OLED_panel_there_is_nothing_to_look_at()
    {
        var display = TrackerConfiguration.Defaults.Display with { Panel = PanelKind.Png };

        Assert.Equal(FindingLevel.Ok, BusChecks.Bus(display, _tree.Files).Level);
        Assert.Equal(FindingLevel.Ok, BusChecks.Holder(display, _tree.Files).Level);
    }

    private static DisplaySettings On(string hat) =>
        TrackerConfiguration.Defaults.Display with { Panel = PanelKind.Oled, Hat = KnownHats.All.Single(h => h.Name == hat) };
}
