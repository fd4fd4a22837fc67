using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>How a panel hangs on the board.</summary>
/// <param name="Bus">The device node: "/dev/i2c-1" for I2C, "/dev/spidev0.0" for 4-wire SPI.</param>
/// <param name="Address">The 7-bit address on I2C, 0x08 to 0x77; without meaning on SPI.</param>
/// <param name="Pins">The lines beside the bus.</param>
/// <param name="SpiHertz">The SPI clock; null: the most that the controller's data sheet allows.</param>
public sealed record PanelWiring(string Bus, int Address, PanelPins Pins, int? SpiHertz = null)
{
    /// <summary>True when the bus is SPI.</summary>
    public bool IsSpi => SpiNode.TryParse(Bus, out _);

    /// <summary>On I2C without lines of its own.</summary>
    public static PanelWiring I2c(string bus, int address) => new(bus, address, PanelPins.None);
}
