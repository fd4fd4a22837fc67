using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// A bus that can also read the controller's status byte. The data sheets describe the byte only for parallel buses
/// (SSD1306 rev 1.1, section 10.1.21: bit 6 is 1 while the display is off), but common I2C modules return it too, so it is only a hint.
/// </summary>
public interface IStatusBus : IDisplayBus
{
    /// <summary>Reads the status byte.</summary>
    /// <exception cref="DisplayException">The status could not be read.</exception>
    byte ReadStatus();
}
