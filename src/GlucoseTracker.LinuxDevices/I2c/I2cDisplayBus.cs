using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Kernel;
using GlucoseTracker.LinuxDevices.Panel;
using GlucoseTracker.Oled;

namespace GlucoseTracker.LinuxDevices.I2c;

/// <summary>
/// A display on the kernel's I2C character device. One write() is one transfer, START to STOP, beginning with the control byte
/// (SSD1306 data sheet rev 1.1, section 8.1.5.2); a picture fits in one transfer, because the kernel accepts up to 8192 bytes.
/// </summary>
/// <remarks>docs/decisions/0004-i2c-and-gpio.md explains why no library is used.</remarks>
public sealed class I2cDisplayBus : IStatusBus
{
    private const uint SetAddress = 0x0703; // I2C_SLAVE: refused with EBUSY while a kernel driver owns the address
    private const byte CommandsFollow = 0x00;
    private const byte DataFollows = 0x40;

    private readonly string _path;
    private readonly int _address;
    private readonly PanelLines _lines;
    private byte[] _message = new byte[1 + 1056];
    private KernelDevice? _device;
    private bool _disposed;

    /// <summary>Creates the bus; the device is opened with the first transfer, and again after a failure.</summary>
    /// <param name="path">The device node, such as "/dev/i2c-1".</param>
    /// <param name="address">The 7-bit address, 0x08 to 0x77; 0x3C or 0x3D on all known displays.</param>
    /// <param name="pins">The GPIO lines of the panel, for boards that have them.</param>
    /// <param name="time">The clock for the reset pulse.</param>
    /// <exception cref="ArgumentException">The address is invalid.</exception>
    public I2cDisplayBus(string path, int address, PanelPins pins, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(address, 0x08);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(address, 0x77);
        (_path, _address) = (path, address);
        _lines = new PanelLines(pins, time);
    }

    /// <inheritdoc/>
    public void SendCommands(ReadOnlySpan<byte> commands) => Send(CommandsFollow, commands);

    /// <inheritdoc/>
    public void SendData(ReadOnlySpan<byte> bytes) => Send(DataFollows, bytes);

    /// <inheritdoc/>
    /// <remarks>Two transfers: a control byte alone switches the controller from data to commands, then one byte is read.</remarks>
    public byte ReadStatus()
    {
        Send(CommandsFollow, []);
        Span<byte> status = stackalloc byte[1];
        try
        {
            return GetOpenDevice().Read(status) == 1 ? status[0] : throw new KernelException("read", 0);
        }
        catch (KernelException failure)
        {
            Close();
            throw I2cFailures.FromTransfer(failure, _path, _address);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        Close();
    }

    private void Send(byte control, ReadOnlySpan<byte> bytes)
    {
        if (_message.Length <= bytes.Length)
        {
            _message = new byte[1 + bytes.Length];
        }

        _message[0] = control;
        bytes.CopyTo(_message.AsSpan(1));
        try
        {
            GetOpenDevice().Write(_message.AsSpan(0, 1 + bytes.Length));
        }
        catch (KernelException failure)
        {
            Close();
            throw I2cFailures.FromTransfer(failure, _path, _address);
        }
    }

    private KernelDevice GetOpenDevice()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _device ??= Open();
    }

    private KernelDevice Open()
    {
        KernelDevice? device = null;
        try
        {
            device = KernelDevice.Open(_path);
            device.Control(SetAddress, _address);
            _lines.Request(dataCommand: (_address & 1) != 0);
            return device;
        }
        catch (KernelException failure)
        {
            device?.Dispose();
            throw I2cFailures.FromOpening(failure, _path, _address);
        }
        catch (DisplayException)
        {
            device?.Dispose();
            throw;
        }
    }

    private void Close()
    {
        _device?.Dispose();
        _device = null;
        _lines.Dispose();
    }
}
