using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// A bus that can also read the controller's status byte. The data sheets describe the byte for parallel buses only
/// (SSD1306 rev 1.1, section 10.1.21: bit 6 is 1 while the display is off), yet common I2C modules answer: so it is a hint, no more.
/// </summary>
public interface IStatusBus : IDisplayBus
{
    /// <summary>Reads the status byte.</summary>
    /// <exception cref="DisplayException">Nothing was read.</exception>
    byte ReadStatus();
}
