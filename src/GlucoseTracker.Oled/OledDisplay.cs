using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// A panel of the SSD1306 family. A picture counts as shown only after the bus has accepted it. Unchanged pictures are not sent, and
/// changes are sent in the cheapest windows. After a failure, initialization and a complete picture are sent while the display is off, so
/// that a mixture of two pictures is never visible.
/// </summary>
public sealed class OledDisplay : IDisplay
{
    private readonly OledPanel _panel;
    private readonly IDisplayBus _bus;
    private readonly FrameDiffer _memory;
    private readonly PanelHealthMonitor _watch;
    private PanelState _state = PanelState.Unknown;
    private DisplayBrightness _brightness = DisplayBrightness.Normal;

    /// <summary>Creates the display. Nothing is sent before the first picture, and the bus may be missing until then.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="bus">The bus, which the display owns.</param>
    /// <param name="time">The clock for the intervals of <paramref name="intervals"/>.</param>
    /// <param name="intervals">The refresh intervals; null for the defaults.</param>
    public OledDisplay(OledPanel panel, IDisplayBus bus, TimeProvider time, PanelRefreshIntervals? intervals = null)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentNullException.ThrowIfNull(time);
        (_panel, _bus) = (panel, bus);
        _memory = new FrameDiffer(panel, bus);
        _watch = new PanelHealthMonitor(bus as IStatusBus, time, intervals ?? new PanelRefreshIntervals());
    }

    /// <summary>The known state of the device; null after a failure.</summary>
    private enum PanelState
    {
        Unknown,
        Lit,
        Asleep,
    }

    /// <inheritdoc/>
    public int Width => _panel.Width;

    /// <inheritdoc/>
    public int Height => _panel.Height;

    /// <inheritdoc/>
    public void Show(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != Width || frame.Height != Height)
        {
            throw new ArgumentException($"The frame is {frame.Width}x{frame.Height}, the panel {Width}x{Height}.", nameof(frame));
        }

        var state = LeaveState();
        if (state == PanelState.Lit && _watch.HasLostPower())
        {
            state = PanelState.Unknown;
        }

        if (state == PanelState.Unknown)
        {
            SetUp(frame);
            _bus.SendCommands([OledCommand.DisplayOn]);
            _watch.OnInitialized();
        }
        else if (_watch.IsRefreshDue)
        {
            SendRegisters();
            _memory.WriteAll(frame);
            _bus.SendCommands([OledCommand.DisplayOn]);
            _watch.OnRefreshed();
        }
        else
        {
            _memory.WriteChanges(frame);
            if (state == PanelState.Asleep)
            {
                _bus.SendCommands([OledCommand.DisplayOn]);
            }
        }

        _state = PanelState.Lit;
    }

    /// <inheritdoc/>
    public void Sleep()
    {
        var state = LeaveState();
        if (state != PanelState.Asleep)
        {
            _bus.SendCommands([OledCommand.DisplayOff]);
        }

        _state = state == PanelState.Unknown ? PanelState.Unknown : PanelState.Asleep;
    }

    /// <inheritdoc/>
    public void SetBrightness(DisplayBrightness brightness)
    {
        if (brightness == _brightness)
        {
            return;
        }

        var previous = _brightness;
        _brightness = brightness;
        var state = LeaveState();
        if (state != PanelState.Unknown)
        {
            SendDriveLevel(isDeselectLevelNew: _panel.GetDeselectLevel(previous) != _panel.GetDeselectLevel(brightness));
        }

        _state = state;
    }

    /// <inheritdoc/>
    /// <remarks>The display is switched off first; the next picture begins with the initialization.</remarks>
    public void Blank()
    {
        _ = LeaveState();
        SetUp(frame: null);
    }

    /// <inheritdoc/>
    public void Dispose() => _bus.Dispose();

    /// <summary>Returns the state and sets it to unknown, so that it stays unknown if the bus fails.</summary>
    private PanelState LeaveState()
    {
        var state = _state;
        _state = PanelState.Unknown;
        return state;
    }

    private void SetUp(MonoFrame? frame)
    {
        _bus.SendCommands([OledCommand.DisplayOff, .. _panel.InitializationWhileOff]);
        SendRegisters();
        _memory.WriteAll(frame);
    }

    private void SendRegisters()
    {
        _bus.SendCommands(_panel.GetInitialization(_brightness));
        SendDriveLevel(isDeselectLevelNew: false);
    }

    private void SendDriveLevel(bool isDeselectLevelNew)
    {
        var level = _panel.GetDriveLevel(_brightness);
        ReadOnlySpan<byte> commands =
        [
            OledCommand.Contrast, level.Contrast, OledCommand.PreCharge, level.PreCharge,
            OledCommand.DeselectLevel, _panel.GetDeselectLevel(_brightness),
        ];
        _bus.SendCommands(isDeselectLevelNew ? commands : commands[..4]);
    }
}
