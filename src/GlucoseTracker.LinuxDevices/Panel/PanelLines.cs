using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Kernel;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>The GPIO lines of a panel, requested and released together with the bus.</summary>
internal sealed class PanelLines(PanelPins pins, TimeProvider time) : IDisposable
{
    /// <summary>
    /// The duration of the reset pulse: 3 us suffice (SSD1306 data sheet rev 1.1, section 8.9), but modules have a capacitor on the line,
    /// so drivers use 10 ms.
    /// </summary>
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(10);

    private readonly List<int> _lines = [.. pins.Lines];
    private KernelDevice? _request;
    private bool _dataCommand;

    /// <summary>Requests the lines and resets the panel. Does nothing without lines, or when they are already requested.</summary>
    /// <param name="dataCommand">The initial level of D/C.</param>
    /// <exception cref="DisplayException">The lines are not available.</exception>
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

    /// <summary>Creates the request for these outputs only; reset is initially low.</summary>
    internal static GpioRequest CreateRequest(PanelPins pins, bool dataCommand) =>
        OutputRequest.Create([.. pins.Lines.Select(line => (line, line == pins.DataCommand && dataCommand))], "glucose-tracker panel"u8);

    /// <summary>Sets D/C, without a system call when the level does not change.</summary>
    /// <exception cref="DisplayException">The line no longer exists.</exception>
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
