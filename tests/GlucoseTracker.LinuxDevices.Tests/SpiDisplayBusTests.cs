using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class SpiDisplayBusTests
{
    [Theory]
    [InlineData("/dev/spidev0.1", 0, 1)]
    [InlineData("/dev/spidev10.0", 10, 0)]
    public void A_node_gives_bus_and_chip_select(string path, int bus, int select)
    {
        var node = SpiNode.Parse(path);

        Assert.Equal((bus, select, path), (node.Bus, node.ChipSelect, node.Path));
    }

    [Theory]
    [InlineData("/dev/i2c-1")]
    [InlineData("/dev/spidev0")]
    [InlineData("/dev/spidev0.x")]
    [InlineData("/dev/spidev-1.0")]
    public void Other_paths_are_no_SPI_node(string path) => Assert.False(SpiNode.TryParse(path, out _));

    [Fact]
    public void A_panel_without_a_D_C_line_is_refused() =>
        Assert.Throws<ArgumentException>(() => new SpiDisplayBus("/dev/spidev0.0", 1_000_000, PanelPins.None, TimeProvider.System));

    [Fact]
    public void A_node_that_does_not_exist_is_a_failure_of_the_picture()
    {
        using var bus = new SpiDisplayBus("/dev/spidev99.9", 1_000_000, new PanelPins(24, 25), TimeProvider.System);

        var failure = Assert.Throws<DisplayException>(() => bus.SendCommands([0xAE]));

        Assert.Equal(DisplayFailure.NodeMissing, failure.Failure);
        Assert.Contains("do_spi 0", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("header", "pinctrl-bcm2835", true)]
    [InlineData("header", "pinctrl-rp1", true)]
    [InlineData("header", "gpio-brcmstb@107d508500", false)]
    [InlineData("pinctrl-bcm2835", "pinctrl-bcm2711", false)]
    public void The_header_s_chip_is_known_on_every_board(string wanted, string label, bool matches) =>
        Assert.Equal(matches, HeaderChip.Matches(wanted, label));
}
