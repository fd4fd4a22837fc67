using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// The bus of a controller with two operations, for I2C and SPI. The controllers distinguish commands and picture bytes by one bit
/// (SSD1306 data sheet rev 1.1, section 8.1: the control byte's D/C bit on I2C, the D/C# line on 4-wire SPI).
/// </summary>
/// <remarks>
/// Calls block until the transfer has ended. A call returns when the device has acknowledged every byte (I2C), or when
/// every byte was sent (SPI). An implementation opens its device with the first call, and again after a failure: a missing bus
/// is a failure of the call, not of the constructor. One caller at a time.
/// </remarks>
public interface IDisplayBus : IDisposable
{
    /// <summary>Sends commands with their parameters.</summary>
    /// <exception cref="DisplayException">The transfer failed; the device may have received a part.</exception>
    void SendCommands(ReadOnlySpan<byte> commands);

    /// <summary>Sends picture bytes to the position of the last commands.</summary>
    /// <exception cref="DisplayException">The transfer failed; the device may have received a part.</exception>
    void SendData(ReadOnlySpan<byte> bytes);
}
