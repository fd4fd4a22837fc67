using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled.Panels;

namespace GlucoseTracker.LinuxDevices.Tests;

public sealed class I2cDisplayBusTests
{
    private static readonly MonoFrame Frame = new(128, 64);

    [Fact]
    public void A_bus_that_does_not_exist_is_a_failure_of_the_picture_not_of_the_start()
    {
        using var display = OledDisplays.Create(
            Ssd1306Panels.Ssd1306Size128X64, PanelWiring.I2c("/dev/no-such-bus", 0x3C), TimeProvider.System);

        var failure = Assert.Throws<DisplayException>(() => display.Show(Frame));

        Assert.Equal(DisplayFailure.NodeMissing, failure.Failure);
    }

    [Fact]
    public void A_device_that_is_not_a_bus_is_reported_as_such()
    {
        using var bus = Bus("/dev/null", 0x3C);

        var failure = Assert.Throws<DisplayException>(() => bus.SendCommands([0xAE]));

        Assert.Equal(DisplayFailure.NodeMissing, failure.Failure);
        Assert.Contains("/dev/null is not an I2C bus", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x78)]
    public void An_impossible_address_is_refused_immediately(int address) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bus("/dev/i2c-1", address));

    [Fact]
    public void A_disposed_bus_is_not_opened_again()
    {
        var bus = Bus("/dev/null", 0x3C);
        bus.Dispose();

        Assert.Throws<ObjectDisposedException>(() => bus.SendCommands([0xAE]));
    }

    private static I2cDisplayBus Bus(string path, int address) => new(path, address, PanelPins.None, TimeProvider.System);
}
