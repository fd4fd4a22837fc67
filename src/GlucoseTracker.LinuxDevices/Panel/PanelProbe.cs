using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.I2c;
using GlucoseTracker.LinuxDevices.Spi;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>Looks whether a panel is there, without drawing on it or touching its lines.</summary>
public static class PanelProbe
{
    /// <summary>The status byte of what answers; null on SPI, where only the node can be looked at.</summary>
    /// <exception cref="DisplayException">The bus cannot be used, or nothing answers.</exception>
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
