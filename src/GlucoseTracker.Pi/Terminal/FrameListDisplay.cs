using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>Prints a number of pictures one below the other; needs no terminal.</summary>
/// <param name="output">The destination.</param>
/// <param name="characters">The characters that the output supports.</param>
/// <param name="frames">The number of frames.</param>
/// <param name="done">Called once, after the last one.</param>
public sealed class FrameListDisplay(TextWriter output, TerminalCharacters characters, int frames, Action done) : IDisplay
{
    private readonly StringBuilder _text = new();
    private readonly MonoFrame _last = new(128, 64);
    private int _printed;

    /// <inheritdoc/>
    public int Width => 128;

    /// <inheritdoc/>
    public int Height => 64;

    /// <inheritdoc/>
    public void Show(MonoFrame frame)
    {
        if (_printed >= frames || (_printed > 0 && frame.ContentEquals(_last)))
        {
            return;
        }

        _last.CopyFrom(frame);
        _text.Clear();
        TerminalPicture.Append(
            _text, frame, characters == TerminalCharacters.Ascii ? TerminalBlocks.AsciiHalf : TerminalBlocks.Half);
        output.WriteLine(_text);
        if (++_printed == frames)
        {
            output.Flush();
            done();
        }
    }

    /// <inheritdoc/>
    public void Blank() => output.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
