using System.Text;
using GlucoseTracker.Files;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>A panel in a terminal. It draws over itself on the alternate screen and gives the terminal back as it was.</summary>
/// <param name="output">The terminal.</param>
/// <param name="window">Asks for the window's columns and rows.</param>
/// <param name="caption">The line below the picture, asked for with each frame; empty for none.</param>
public sealed class TerminalDisplay(TextWriter output, Func<(int Columns, int Rows)> window, Func<string> caption) : IDisplay
{
    private const string Enter = "\e[?1049h\e[?25l\e[2J";
    private const string Leave = "\e[?25h\e[?1049l";
    private const string Home = "\e[H";
    private const string Clear = "\e[2J";
    private const string Dim = "\e[2m";
    private const string NotDim = "\e[22m";
    private const string ClearLine = "\e[K";

    private readonly StringBuilder _text = new();
    private (int Columns, int Rows) _drawnFor;
    private readonly MonoFrame _dark = new(128, 64);
    private bool _entered;
    private bool _isDim;

    /// <inheritdoc/>
    public int Width => 128;

    /// <inheritdoc/>
    public int Height => 64;

    /// <inheritdoc/>
    public void Show(MonoFrame frame)
    {
        var size = window();
        _text.Clear();
        _text.Append(_entered ? "" : Enter).Append(size == _drawnFor ? "" : Clear).Append(Home);
        _text.Append(_isDim ? Dim : "");
        TerminalPicture.Append(_text, frame, TerminalPicture.ChooseBlocks(size.Columns, size.Rows, frame));
        _text.Append(_isDim ? NotDim : "").Append(caption()).Append(ClearLine);
        Write();
        (_entered, _drawnFor) = (true, size);
    }

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

    /// <summary>Keeps the terminal, for a key may wake the panel, and shows a black picture.</summary>
    public void Sleep() => Show(_dark);

    /// <summary>Terminals know two steps: dim and not.</summary>
    public void SetBrightness(DisplayBrightness brightness) => _isDim = brightness <= DisplayBrightness.Dim;

    /// <inheritdoc/>
    public void Dispose() => Blank();

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
