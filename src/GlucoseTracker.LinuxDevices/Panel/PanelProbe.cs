using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>Checks whether a panel is present, without drawing and without driving its lines.</summary>
public static class PanelProbe
{
    /// <summary>Reads the status byte of the panel; null on SPI, where only the device node can be checked.</summary>
    /// <exception cref="DisplayException">The bus cannot be used, or no device responds.</exception>
    public static byte? ReadStatus(PanelWiring wiring, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(wiring);
        if (SpiNode.TryParse(wiring.Bus, out var node))
        {
            node.CheckAccess();
            return null;
        }

        using var bus = new I2cDisplayBus(wiring.Bus, wiring.Address, PanelPins.None, time);
        return bus.ReadStatus();
    }
}
