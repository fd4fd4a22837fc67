using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>The connection of a panel to the board.</summary>
/// <param name="Bus">The device node: "/dev/i2c-1" for I2C, "/dev/spidev0.0" for 4-wire SPI.</param>
/// <param name="Address">The 7-bit address on I2C, 0x08 to 0x77; unused on SPI.</param>
/// <param name="Pins">The GPIO lines.</param>
/// <param name="SpiHertz">The SPI clock; null: the maximum of the controller's data sheet.</param>
public sealed record PanelWiring(string Bus, int Address, PanelPins Pins, int? SpiHertz = null)
{
    /// <summary>True when the bus is SPI.</summary>
    public bool IsSpi => SpiNode.TryParse(Bus, out _);

    /// <summary>Creates the wiring for I2C without GPIO lines.</summary>
    public static PanelWiring I2c(string bus, int address) => new(bus, address, PanelPins.None);
}
