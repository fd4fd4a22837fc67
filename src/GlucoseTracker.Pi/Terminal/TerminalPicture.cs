using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>How pixels become characters.</summary>
public enum TerminalBlocks
{
    /// <summary>One character holds 1 x 2 pixels.</summary>
    Half,

    /// <summary>One character holds 2 x 2 pixels.</summary>
    Quadrant,

    /// <summary>One character holds 2 x 4 pixels, as dots: for windows of few rows.</summary>
    Dots,
}

/// <summary>Turns a frame into lines of block characters.</summary>
public static class TerminalPicture
{
    private const string HalfBlocks = " ▀▄█";

    // Bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    private const string QuadrantBlocks = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

    // Unicode orders the dots of a Braille cell by column, with the lowest row added later.
    private static readonly int[] DotBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    /// <summary>The largest blocks that fit a window, smaller ones when nothing fits.</summary>
    public static TerminalBlocks ChooseBlocks(int columns, int rows, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var halfRows = frame.Height / 2;
        return rows < halfRows ? TerminalBlocks.Dots : columns >= frame.Width ? TerminalBlocks.Half : TerminalBlocks.Quadrant;
    }

    /// <summary>Appends the frame's lines, each ended by '\n'.</summary>
    public static void Append(StringBuilder text, MonoFrame frame, TerminalBlocks blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(frame);
        var (across, down) = blocks switch
        {
            TerminalBlocks.Half => (1, 2),
            TerminalBlocks.Quadrant => (2, 2),
            TerminalBlocks.Dots => (2, 4),
        };
        for (var y = 0; y < frame.Height; y += down)
        {
            for (var x = 0; x < frame.Width; x += across)
            {
                text.Append(blocks switch
                {
                    TerminalBlocks.Half => HalfBlocks[Bits(frame, x, y, 1, 2)],
                    TerminalBlocks.Quadrant => QuadrantBlocks[Bits(frame, x, y, 2, 2)],
                    TerminalBlocks.Dots => Dots(frame, x, y),
                });
            }

            text.Append('\n');
        }
    }

    private static int Bits(MonoFrame frame, int x, int y, int across, int down)
    {
        var bits = 0;
        for (var i = 0; i < across * down; i++)
        {
            bits |= frame[x + (i % across), y + (i / across)] ? 1 << i : 0;
        }

        return bits;
    }

    private static char Dots(MonoFrame frame, int x, int y)
    {
        var bits = 0;
        for (var i = 0; i < DotBits.Length; i++)
        {
            bits |= frame[x + (i % 2), y + (i / 2)] ? DotBits[i] : 0;
        }

        return bits == 0 ? ' ' : (char)(0x2800 + bits);
    }
}
