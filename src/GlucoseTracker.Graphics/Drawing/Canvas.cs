using System.Numerics;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// Draws on an image in coordinates relative to an origin on it. Pixels outside the image are left out.
/// Nothing here allocates.
/// </summary>
/// <param name="Image">Where the pixels go.</param>
/// <param name="OriginX">The image's column of the canvas's column 0.</param>
/// <param name="OriginY">The image's row of the canvas's row 0.</param>
public readonly record struct Canvas(ScreenImage Image, int OriginX, int OriginY)
{
    /// <summary>The canvas's row that is the image's upper edge.</summary>
    public int GlassTop => -OriginY;

    /// <summary>One pixel.</summary>
    public void Dot(int x, int y, Ink ink = Ink.Light) => FillRow(y, x, x + 1, ink);

    /// <summary>A filled rectangle.</summary>
    public void Box(int x, int y, int width, int height, Ink ink = Ink.Light, Corner corner = Corner.Square)
    {
        for (var row = 0; row < height; row++)
        {
            var cut = GetCut(corner, Math.Min(row, height - 1 - row));
            FillRow(y + row, x + cut, x + width - cut, ink);
        }
    }

    /// <summary>Every <paramref name="step"/>-th pixel of a row, from <paramref name="x0"/> on to <paramref name="x1"/> at most.</summary>
    public void DottedRow(int x0, int x1, int y, int step)
    {
        for (var x = x0; x <= x1; x += step)
        {
            Dot(x, y);
        }
    }

    /// <summary>A point of odd size: a square below 5, from 5 on a square without its corners.</summary>
    public void Point(int x, int y, int size, Ink ink = Ink.Light)
    {
        var half = size / 2;
        for (var dy = -half; dy <= half; dy++)
        {
            var cut = size >= 5 && Math.Abs(dy) == half ? 1 : 0;
            FillRow(y + dy, x - half + cut, x + half - cut + 1, ink);
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
        var pixels = Image.Pixels;
        foreach (var (offset, glyph) in font.EnumerateGlyphs(text))
        {
            var left = OriginX + start + offset + glyph.XOffset;
            var top = OriginY + baseline - glyph.YOffset - glyph.Height + 1;
            foreach (var column in font.GetColumns(glyph))
            {
                DrawColumn(pixels, left++, top, column, GetBrightness(ink));
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

    private static byte GetBrightness(Ink ink) => ink == Ink.Light ? ScreenImage.Lit : byte.MinValue;

    /// <summary>The pixels of a row from one column to before another.</summary>
    private void FillRow(int y, int left, int end, Ink ink)
    {
        var row = y + OriginY;
        (left, end) = (Math.Max(0, left + OriginX), Math.Min(Image.Width, end + OriginX));
        if ((uint)row < (uint)Image.Height && left < end)
        {
            Image.Pixels[((row * Image.Width) + left)..((row * Image.Width) + end)].Fill(GetBrightness(ink));
        }
    }

    /// <summary>The set bits of a column of the image, bit 0 on top.</summary>
    private void DrawColumn(Span<byte> pixels, int x, int top, ulong bits, byte brightness)
    {
        if ((uint)x >= (uint)Image.Width || top >= Image.Height)
        {
            return;
        }

        for (; bits != 0; bits &= bits - 1)
        {
            var row = top + BitOperations.TrailingZeroCount(bits);
            if ((uint)row < (uint)Image.Height)
            {
                pixels[(row * Image.Width) + x] = brightness;
            }
        }
    }
}
