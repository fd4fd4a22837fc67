using GlucoseTracker.Graphics;

namespace GlucoseTracker.Oled;

/// <summary>
/// Writes pictures to a controller's memory: completely, or only the differences from the last acknowledged picture. Supports both
/// addressing modes.
/// </summary>
internal sealed class FrameDiffer
{
    /// <summary>The bytes of a window command: address, control byte, 21 a b 22 c d; address and control byte of the data.</summary>
    private const int WindowOverhead = 10;

    /// <summary>
    /// The bytes of a page command: address, control byte, page, two column nibbles; address and control byte of the data.
    /// </summary>
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

    /// <summary>Writes the whole memory, including invisible parts: a picture, or zeros.</summary>
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

    /// <summary>Writes the differences from the acknowledged picture; nothing when there are none.</summary>
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
    /// Sets a window. A range that equals that of the previous window is omitted, because a filled window resets its pointer to its start
    /// (data sheet p. 35). The first window of a picture is always set completely, which corrects a disturbed pointer.
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
