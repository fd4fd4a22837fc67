using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;

namespace GlucoseTracker.LinuxDevices;

/// <summary>Displays on this machine's buses.</summary>
/// <remarks>Nothing is opened here: a bus or a panel that is missing is a failure of each picture, until it is there.</remarks>
public static class OledDisplays
{
    /// <summary>A panel on an I2C bus.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="busPath">The device node, such as "/dev/i2c-1".</param>
    /// <param name="address">The 7-bit address, 0x08 to 0x77.</param>
    /// <param name="time">For the intervals of <paramref name="upkeep"/>.</param>
    /// <param name="upkeep">How often to look after the panel; null for the defaults.</param>
    /// <exception cref="ArgumentException">No such address can be.</exception>
    public static IDisplay OverI2c(OledPanel panel, string busPath, int address, TimeProvider time, OledUpkeep? upkeep = null) =>
        new OledDisplay(panel, new I2cDisplayBus(busPath, address), time, upkeep);
}
