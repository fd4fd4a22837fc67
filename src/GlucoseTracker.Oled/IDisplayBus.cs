using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// The way to a controller: two verbs, whatever the wires. The controllers tell commands from picture bytes by one bit
/// (SSD1306 data sheet rev 1.1, section 8.1: the control byte's D/C bit on I2C, the D/C# line on 4-wire SPI).
/// </summary>
/// <remarks>
/// Calls block until the bus has finished. A return means that the device acknowledged every byte where the bus can tell (I2C), or that
/// every byte left (SPI). An implementation opens its device with the first call, and again after a failure: a bus that is not there
/// yet is a failure of the call, never of the constructor. One caller at a time.
/// </remarks>
public interface IDisplayBus : IDisposable
{
    /// <summary>Sends command bytes with their parameters.</summary>
    /// <exception cref="DisplayException">They did not arrive; nothing is known of what the device took.</exception>
    void SendCommands(ReadOnlySpan<byte> commands);

    /// <summary>Sends picture bytes to the place the last commands set.</summary>
    /// <exception cref="DisplayException">They did not arrive; nothing is known of what the device took.</exception>
    void SendData(ReadOnlySpan<byte> bytes);
}
