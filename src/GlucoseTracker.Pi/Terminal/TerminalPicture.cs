using System.Numerics;
using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>The number of pixels per terminal character.</summary>
public enum TerminalBlocks
{
    /// <summary>One character shows 1 x 2 pixels.</summary>
    Half,

    /// <summary>One character shows 2 x 2 pixels.</summary>
    Quadrant,

    /// <summary>One character shows 2 x 4 pixels as Braille dots, for windows with few rows.</summary>
    Dots,

    /// <summary>One ASCII character holds 1 x 2 pixels.</summary>
    AsciiHalf,

    /// <summary>One ASCII character for 2 x 4 pixels, chosen by the number of lit ones: for small windows.</summary>
    AsciiCoarse,
}

/// <summary>Converts a frame to lines of block characters.</summary>
public static class TerminalPicture
{
    private const string HalfBlocks = " ▀▄█";
    private const string AsciiHalfBlocks = " '.#";

    // By the number of lit pixels, 0 to 8.
    private const string AsciiShades = " ..::oo##";

    // Bits: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
    private const string QuadrantBlocks = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█";

    // Unicode orders the dots of a Braille cell by column, with the lowest row added later.
    private static readonly int[] DotBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    /// <summary>The largest blocks with which a frame and one line below it fit into a window; null when the window is too small.</summary>
    /// <param name="columns">The window's columns.</param>
    /// <param name="rows">The window's rows.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="characters">The characters that the terminal shows.</param>
    public static TerminalBlocks? ChooseBlocks(int columns, int rows, MonoFrame frame, TerminalCharacters characters)
    {
        ArgumentNullException.ThrowIfNull(frame);
        TerminalBlocks[] blocks = characters == TerminalCharacters.Ascii
            ? [TerminalBlocks.AsciiHalf, TerminalBlocks.AsciiCoarse]
            : [TerminalBlocks.Half, TerminalBlocks.Quadrant, TerminalBlocks.Dots];
        foreach (var candidate in blocks)
        {
            var (across, down) = GetPixels(candidate);
            if (columns >= frame.Width / across && rows > frame.Height / down)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The columns and rows of the smallest window in which a frame is shown.</summary>
    public static (int Columns, int Rows) GetSmallestWindow(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var (across, down) = GetPixels(TerminalBlocks.Dots);
        return (frame.Width / across, (frame.Height / down) + 1);
    }

    /// <summary>Appends the frame's lines, each ended by '\n', and returns their number.</summary>
    public static int Append(StringBuilder text, MonoFrame frame, TerminalBlocks blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(frame);
        var (across, down) = GetPixels(blocks);
        for (var y = 0; y < frame.Height; y += down)
        {
            for (var x = 0; x < frame.Width; x += across)
            {
                text.Append(blocks switch
                {
                    TerminalBlocks.Half => HalfBlocks[Bits(frame, x, y, 1, 2)],
                    TerminalBlocks.Quadrant => QuadrantBlocks[Bits(frame, x, y, 2, 2)],
                    TerminalBlocks.Dots => Dots(frame, x, y),
                    TerminalBlocks.AsciiHalf => AsciiHalfBlocks[Bits(frame, x, y, 1, 2)],
                    TerminalBlocks.AsciiCoarse => AsciiShades[BitOperations.PopCount((uint)Bits(frame, x, y, 2, 4))],
                });
            }

            text.Append('\n');
        }

        return frame.Height / down;
    }

    private static (int Across, int Down) GetPixels(TerminalBlocks blocks) => blocks switch
    {
        TerminalBlocks.Half or TerminalBlocks.AsciiHalf => (1, 2),
        TerminalBlocks.Quadrant => (2, 2),
        TerminalBlocks.Dots or TerminalBlocks.AsciiCoarse => (2, 4),
    };

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
