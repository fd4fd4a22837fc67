using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// Draws on a frame in coordinates relative to an origin on it. Pixels outside the frame are left out.
/// Nothing here allocates.
/// </summary>
/// <param name="Frame">Where the pixels go.</param>
/// <param name="OriginX">The frame's column of the box's column 0.</param>
/// <param name="OriginY">The frame's row of the box's row 0.</param>
public readonly record struct Canvas(MonoFrame Frame, int OriginX, int OriginY)
{
    /// <summary>Rows that fit a column of bits at any place within a byte.</summary>
    internal const int MaxColumnRows = 57;

    /// <summary>The box's row that is the frame's upper edge.</summary>
    public int GlassTop => -OriginY;

    /// <summary>One pixel.</summary>
    public void Dot(int x, int y, Ink ink = Ink.Light) => DrawColumn(x, y, 1, ink);

    /// <summary>A filled rectangle.</summary>
    public void Box(int x, int y, int width, int height, Ink ink = Ink.Light, Corner corner = Corner.Square)
    {
        for (var column = 0; column < width; column++)
        {
            var cut = GetCut(corner, Math.Min(column, width - 1 - column));
            for (var row = cut; row < height - cut; row += MaxColumnRows)
            {
                var rows = Math.Min(MaxColumnRows, height - cut - row);
                DrawColumn(x + column, y + row, (1UL << rows) - 1, ink);
            }
        }
    }

    /// <summary>Every <paramref name="step"/>-th pixel of a row, from <paramref name="x0"/> on to <paramref name="x1"/> at most.</summary>
    public void DottedRow(int x0, int x1, int y, int step)
    {
        for (var x = x0; x <= x1; x += step)
        {
            DrawColumn(x, y, 1, Ink.Light);
        }
    }

    /// <summary>A point of odd size: a square below 5, from 5 on a square without its corners.</summary>
    public void Point(int x, int y, int size, Ink ink = Ink.Light)
    {
        var half = size / 2;
        for (var dx = -half; dx <= half; dx++)
        {
            var cut = size >= 5 && Math.Abs(dx) == half ? 1 : 0;
            DrawColumn(x + dx, y - half + cut, (1UL << (size - (2 * cut))) - 1, ink);
        }
    }

    /// <summary>
    /// A line of text on its baseline, the last row of a letter without a tail. Flush left means that ink begins at <paramref name="x"/>,
    /// whatever the first letter's bearing; flush right that it ends there; centred that half its width lies left of it.
    /// </summary>
    public void Text(int x, int baseline, ReadOnlySpan<char> text, BitmapFont font, Ink ink = Ink.Light, TextAlign align = TextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(font);
        var start = align switch
        {
            TextAlign.Left => x - font.GetFirstBearing(text),
            TextAlign.Right => x - font.GetWidth(text) + 1,
            TextAlign.Center => x - (font.GetWidth(text) / 2),
        };
        foreach (var (offset, glyph) in font.EnumerateGlyphs(text))
        {
            var left = start + offset + glyph.XOffset;
            var top = baseline - glyph.YOffset - glyph.Height + 1;
            foreach (var column in font.GetColumns(glyph))
            {
                DrawColumn(left++, top, column, ink);
            }
        }
    }

    /// <summary>Figures and icons, which are placed by their upper edge and not by a baseline.</summary>
    public void Figure(int x, int top, ReadOnlySpan<char> text, BitmapFont font, Ink ink = Ink.Light, TextAlign align = TextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(font);
        Text(x, top + font.Ascent - 1, text, font, ink, align);
    }

    private static int GetCut(Corner corner, int distance) => (corner, distance) switch
    {
        (Corner.Large, 0) => 3,
        (Corner.Large, 1 or 2) => 1,
        (Corner.Small, 0) => 2,
        (Corner.Small, 1) => 1,
        (Corner.Tiny, 0) => 1,
        _ => 0,
    };

    /// <summary>The set bits of a column of at most 57 rows, bit 0 on top, byte by byte into the frame's pages.</summary>
    private void DrawColumn(int x, int top, ulong bits, Ink ink)
    {
        (x, top) = (x + OriginX, top + OriginY);
        if ((uint)x >= (uint)Frame.Width || top >= Frame.Height || top <= -64)
        {
            return;
        }

        if (top < 0)
        {
            (bits, top) = (bits >> -top, 0);
        }

        bits <<= top & 7;
        var bytes = Frame.Bytes;
        for (var at = ((top >> 3) * Frame.Width) + x; bits != 0 && at < bytes.Length; at += Frame.Width, bits >>= 8)
        {
            bytes[at] = (byte)(ink == Ink.Light ? bytes[at] | (byte)bits : bytes[at] & ~(byte)bits);
        }
    }
}
