using System.Device.Spi;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;

namespace GlucoseTracker.LinuxDevices.Spi;

/// <summary>
/// A display on 4-wire SPI: the bytes through the SPI device of System.Device.Gpio, one transfer each, D/C and reset on GPIO lines of this
/// class. SPI has no acknowledgement, so a missing panel is not detected.
/// </summary>
/// <remarks>Mode 0, most significant bit first (SSD1306 data sheet rev 1.1, section 8.1.3). docs/decisions/0004-i2c-and-gpio.md.</remarks>
public sealed class SpiDisplayBus : IDisplayBus
{
    private readonly SpiNode _node;
    private readonly int _hertz;
    private readonly PanelLines _lines;
    private SpiDevice? _device;
    private bool _disposed;

    /// <summary>Creates the bus; device and lines are opened with the first transfer, and again after a failure.</summary>
    /// <param name="path">The device node, such as "/dev/spidev0.0".</param>
    /// <param name="hertz">The clock, 100 kHz to 32 MHz; the controller's data sheet has the limit.</param>
    /// <param name="pins">The lines for D/C (required) and reset.</param>
    /// <param name="time">The clock for the reset pulse.</param>
    /// <exception cref="ArgumentException">The path is not one of an SPI node, the clock is out of range, or D/C is missing.</exception>
    public SpiDisplayBus(string path, int hertz, PanelPins pins, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(pins);
        ArgumentOutOfRangeException.ThrowIfLessThan(hertz, 100_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hertz, 32_000_000);
        if (pins.DataCommand is null)
        {
            throw new ArgumentException("A panel on 4-wire SPI has a D/C line.", nameof(pins));
        }

        (_node, _hertz) = (SpiNode.Parse(path), hertz);
        _lines = new PanelLines(pins, time);
    }

    /// <inheritdoc/>
    public void SendCommands(ReadOnlySpan<byte> commands) => Send(isData: false, commands);

    /// <inheritdoc/>
    public void SendData(ReadOnlySpan<byte> bytes) => Send(isData: true, bytes);

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        Close();
    }

    private void Send(bool isData, ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            _device ??= Open();
            _lines.SetDataCommand(isData);
            _device.Write(bytes);
        }
        catch (IOException failure)
        {
            Close();
            throw SpiFailures.FromTransfer(failure, _node.Path);
        }
        catch (DisplayException)
        {
            Close();
            throw;
        }
    }

    private SpiDevice Open()
    {
        _node.CheckAccess();
        _lines.Request(dataCommand: false);
        return SpiDevice.Create(new SpiConnectionSettings(_node.Bus, _node.ChipSelect) { ClockFrequency = _hertz, Mode = SpiMode.Mode0 });
    }

    private void Close()
    {
        _device?.Dispose();
        _device = null;
        _lines.Dispose();
    }
}
