using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>Holds a panel's lines: taken with the bus, given back with it.</summary>
internal sealed class PanelLines(PanelPins pins, TimeProvider time) : IDisposable
{
    /// <summary>
    /// 3 us would do (SSD1306 data sheet rev 1.1, section 8.9); modules have a capacitor on the line, so drivers give it 10 ms.
    /// </summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(10);

    private readonly List<int> _lines = [.. pins.Lines];
    private KernelDevice? _request;
    private bool _dataCommand;

    /// <summary>Takes the lines and resets the panel. Nothing to do without lines, or when they are held already.</summary>
    /// <param name="dataCommand">The level of D/C from the first moment on.</param>
    /// <exception cref="DisplayException">The lines cannot be had.</exception>
    public void Request(bool dataCommand)
    {
        if (_lines.Count == 0 || _request is not null)
        {
            return;
        }

        try
        {
            using var chip = GpioChip.Find(pins.Chip, key: null);
            _request = chip.Request(CreateRequest(pins, dataCommand));
        }
        catch (GpioException failure)
        {
            throw PanelLineFailures.CreateException(failure);
        }

        _dataCommand = dataCommand;
        if (pins.Reset is { } reset)
        {
            Wait();
            Set(reset, true);
            Wait();
        }
    }

    /// <summary>The outputs that are asked for: those two, and no other line. A reset begins low.</summary>
    internal static GpioRequest CreateRequest(PanelPins pins, bool dataCommand) =>
        OutputRequest.Create([.. pins.Lines.Select(line => (line, line == pins.DataCommand && dataCommand))], "glucose-tracker panel"u8);

    /// <summary>Sets D/C; no call when it stands so already.</summary>
    /// <exception cref="DisplayException">The line is gone.</exception>
    public void SetDataCommand(bool high)
    {
        if (high != _dataCommand && pins.DataCommand is { } line)
        {
            Set(line, high);
            _dataCommand = high;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _request?.Dispose();
        _request = null;
    }

    private void Set(int line, bool high)
    {
        var bit = 1UL << _lines.IndexOf(line);
        var values = new GpioValues { Mask = bit, Bits = high ? bit : 0 };
        try
        {
            _request!.Control(GpioCalls.SetValues, ref values);
        }
        catch (KernelException failure)
        {
            throw PanelLineFailures.CreateException(GpioFailures.Gone(failure));
        }
    }

    private void Wait() => Task.Delay(Pulse, time).GetAwaiter().GetResult();
}
