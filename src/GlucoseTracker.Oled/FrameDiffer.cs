using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// Writes pictures into a controller's memory: all of it, or only what differs from the picture that the device acknowledged last.
/// Knows the two ways of addressing; holds no opinion about failures.
/// </summary>
internal sealed class FrameDiffer
{
    /// <summary>Address, control byte, 21 a b 22 c d; address and control byte of the data.</summary>
    private const int WindowOverhead = 10;

    /// <summary>Address, control byte, page, two column nibbles; address and control byte of the data.</summary>
    private const int PageOverhead = 7;

    private readonly OledPanel _panel;
    private readonly IDisplayBus _bus;
    private readonly MonoFrame _acknowledged;
    private readonly WindowPlanner _planner;
    private readonly byte[] _image;

    public FrameDiffer(OledPanel panel, IDisplayBus bus)
    {
        (_panel, _bus) = (panel, bus);
        _acknowledged = new MonoFrame(panel.Width, panel.Height);
        _planner = panel.Controller.HasWindows ? new WindowPlanner(WindowOverhead, true) : new WindowPlanner(PageOverhead, false);
        _image = new byte[panel.Controller.MemoryBytes];
    }

    /// <summary>Writes the whole memory, the parts that no glass shows included: a picture, or nothing at all.</summary>
    public void WriteAll(MonoFrame? frame)
    {
        var controller = _panel.Controller;
        Array.Clear(_image);
        for (var page = 0; frame is not null && page < frame.Pages; page++)
        {
            frame.GetPage(page).CopyTo(_image.AsSpan((page * controller.MemoryColumns) + _panel.ColumnOffset));
        }

        if (controller.HasWindows)
        {
            SetWindow(new Window(0, 0, controller.MemoryColumns, controller.MemoryPages), default);
            _bus.SendData(_image);
        }
        else
        {
            for (var page = 0; page < controller.MemoryPages; page++)
            {
                SetPageAddress(0, page);
                _bus.SendData(_image.AsSpan(page * controller.MemoryColumns, controller.MemoryColumns));
            }
        }

        Remember(frame);
    }

    /// <summary>Writes what differs from the acknowledged picture; nothing when nothing does.</summary>
    public void WriteChanges(MonoFrame frame)
    {
        var before = default(Window);
        foreach (var window in _planner.Plan(_acknowledged.Bytes, frame.Bytes, frame.Width))
        {
            var place = window with { Column = window.Column + _panel.ColumnOffset };
            if (_panel.Controller.HasWindows)
            {
                SetWindow(place, before);
                before = place;
            }
            else
            {
                SetPageAddress(place.Column, place.Page);
            }

            _bus.SendData(Content(frame, window));
        }

        _acknowledged.CopyFrom(frame);
    }

    private ReadOnlySpan<byte> Content(MonoFrame frame, Window window)
    {
        for (var page = 0; page < window.Pages; page++)
        {
            frame.GetPage(window.Page + page).Slice(window.Column, window.Columns).CopyTo(_image.AsSpan(page * window.Columns));
        }

        return _image.AsSpan(0, window.Area);
    }

    /// <summary>
    /// Sets a window. A range equal to that of the window just filled is left out: a filled window has its pointer back at its start
    /// (data sheet p. 35). The first window of a picture is always set completely, so a disturbed pointer cannot last.
    /// </summary>
    private void SetWindow(Window window, Window before)
    {
        Span<byte> commands = stackalloc byte[6];
        var length = 0;
        if (before.Area == 0 || (window.Column, window.Columns) != (before.Column, before.Columns))
        {
            commands[length++] = OledCommand.ColumnRange;
            commands[length++] = (byte)window.Column;
            commands[length++] = (byte)(window.EndColumn - 1);
        }

        if (before.Area == 0 || (window.Page, window.Pages) != (before.Page, before.Pages))
        {
            commands[length++] = OledCommand.PageRange;
            commands[length++] = (byte)window.Page;
            commands[length++] = (byte)(window.EndPage - 1);
        }

        _bus.SendCommands(commands[..length]);
    }

    private void SetPageAddress(int column, int page) => _bus.SendCommands(
    [
        (byte)(OledCommand.Page | page),
        (byte)(OledCommand.ColumnLow | (column & 0x0F)),
        (byte)(OledCommand.ColumnHigh | (column >> 4)),
    ]);

    private void Remember(MonoFrame? frame)
    {
        if (frame is null)
        {
            _acknowledged.Clear();
        }
        else
        {
            _acknowledged.CopyFrom(frame);
        }
    }
}
