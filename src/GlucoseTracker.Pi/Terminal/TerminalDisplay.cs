using System.Globalization;
using System.Text;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>
/// A panel in a terminal. It draws on the alternate screen, and restores the terminal at the end. In a window that is too small, a sentence
/// with the required size is shown.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="window">Returns the columns and rows of the window.</param>
/// <param name="characters">The characters that the terminal shows.</param>
/// <param name="caption">The text below the picture, requested with each frame and wrapped at the window's edge; empty for none.</param>
public sealed class TerminalDisplay(
    TextWriter output, Func<(int Columns, int Rows)> window, TerminalCharacters characters, Func<TerminalLight, string> caption) : IDisplay
{
    private const string Enter = "\e[?1049h\e[?25l\e[2J";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string Home = "\e[H";
    private const string Clear = "\e[2J";
    private const string Dim = "\e[2m";
    private const string NotDim = "\e[22m";
    private const string ClearLine = "\e[K";
    private const string ClearBelow = "\e[J";

    private readonly StringBuilder _text = new();
    private (int Columns, int Rows) _drawnFor;
    private readonly MonoFrame _dark = new(128, 64);
    private bool _entered;
    private DisplayBrightness _brightness = DisplayBrightness.Normal;

    /// <inheritdoc/>
    public int Width => 128;

    /// <inheritdoc/>
    public int Height => 64;

    /// <inheritdoc/>
    public void Show(MonoFrame frame) => Show(frame, isOff: false);

    /// <inheritdoc/>
    public void Blank()
    {
        if (_entered)
        {
            _text.Clear().Append(Clear).Append(Leave);
            Write();
            _entered = false;
        }
    }

    /// <summary>Shows a black picture but keeps the alternate screen, because a key can wake the panel.</summary>
    public void Sleep() => Show(_dark, isOff: true);

    /// <summary>Terminals have two brightness levels: normal and dim.</summary>
    public void SetBrightness(DisplayBrightness brightness) => _brightness = brightness;

    /// <inheritdoc/>
    public void Dispose() => Blank();

    private void Show(MonoFrame frame, bool isOff)
    {
        var size = window();
        _text.Clear();
        _text.Append(_entered ? "" : Enter).Append(size == _drawnFor ? "" : Clear).Append(Home);
        if (TerminalPicture.ChooseBlocks(size.Columns, size.Rows, frame, characters) is { } blocks)
        {
            var isDim = _brightness <= DisplayBrightness.Dim;
            _text.Append(isDim ? Dim : "");
            var rows = TerminalPicture.Append(_text, frame, blocks);
            _text.Append(isDim ? NotDim : "");
            AppendLines(caption(new TerminalLight(_brightness, isOff)), size.Columns, size.Rows - rows);
        }
        else
        {
            AppendLines(DescribeSmallWindow(size, TerminalPicture.GetSmallestWindow(frame)), size.Columns, size.Rows);
        }

        _text.Append(ClearBelow);
        Write();
        (_entered, _drawnFor) = (true, size);
    }

    private void AppendLines(string text, int columns, int rows) =>
        _text.AppendJoin('\n', TextLines.Wrap(text, columns, rows).Select(line => line + ClearLine));

    private static string DescribeSmallWindow((int Columns, int Rows) size, (int Columns, int Rows) needed) => string.Create(
        CultureInfo.InvariantCulture,
        $"This window is too small: it has {size.Columns} columns and {size.Rows} rows, and the panel takes {needed.Columns} and " +
        $"{needed.Rows}. Enlarge it, or choose a smaller font.");

    private void Write()
    {
        try
        {
            output.Write(_text);
            output.Flush();
        }
        catch (IOException e)
        {
            throw new DisplayException(DisplayFailure.NotWritable, $"The terminal cannot be written to ({FailureReason.From(e)}).", e);
        }
    }
}
