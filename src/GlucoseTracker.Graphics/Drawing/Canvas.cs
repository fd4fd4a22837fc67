using System.Numerics;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// Draws on an image in coordinates relative to an origin. Pixels outside the image are clipped. No method allocates memory.
/// </summary>
/// <param name="Image">The image.</param>
/// <param name="OriginX">The column of the image at column 0 of the canvas.</param>
/// <param name="OriginY">The row of the image at row 0 of the canvas.</param>
public readonly record struct Canvas(ScreenImage Image, int OriginX, int OriginY)
{
    /// <summary>The row of the canvas at the upper edge of the image.</summary>
    public int GlassTop => -OriginY;

    /// <summary>Draws a pixel.</summary>
    public void Dot(int x, int y, Ink ink = Ink.Light) => FillRow(y, x, x + 1, ink);

    /// <summary>Draws a filled rectangle.</summary>
    public void Box(int x, int y, int width, int height, Ink ink = Ink.Light, Corner corner = Corner.Square)
    {
        for (var row = 0; row < height; row++)
        {
            var cut = GetCut(corner, Math.Min(row, height - 1 - row));
            FillRow(y + row, x + cut, x + width - cut, ink);
        }
    }

    /// <summary>
    /// Draws every <paramref name="step"/>-th pixel of a row, from <paramref name="x0"/> to at most <paramref name="x1"/>.
    /// </summary>
    public void DottedRow(int x0, int x1, int y, int step)
    {
        for (var x = x0; x <= x1; x += step)
        {
            Dot(x, y);
        }
    }

    /// <summary>Draws a point of odd size: a square below 5, otherwise a square without its corners.</summary>
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
    /// Draws a line of text on its baseline, the last row of letters without descenders. Left-aligned ink begins at <paramref name="x"/>,
    /// independently of the bearing of the first letter; right-aligned ink ends there; centred text has half of its width left of it.
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
        Image.TextDrawn?.Invoke(Measure(text, font, OriginX + start, OriginY + baseline));
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

    /// <summary>Draws figures and icons, which are positioned by their upper edge.</summary>
    public void Figure(int x, int top, ReadOnlySpan<char> text, BitmapFont font, Ink ink = Ink.Light, TextAlign align = TextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(font);
        Text(x, top + font.Ascent - 1, text, font, ink, align);
    }

    private static TextPlacement Measure(ReadOnlySpan<char> text, BitmapFont font, int x, int baseline)
    {
        var (left, top) = (int.MaxValue, int.MaxValue);
        var (right, bottom) = (int.MinValue, int.MinValue);
        foreach (var (offset, glyph) in font.EnumerateGlyphs(text))
        {
            if (glyph.Width > 0 && glyph.Height > 0)
            {
                var row = baseline - glyph.YOffset - glyph.Height + 1;
                (left, top) = (Math.Min(left, x + offset + glyph.XOffset), Math.Min(top, row));
                (right, bottom) = (
                    Math.Max(right, x + offset + glyph.XOffset + glyph.Width - 1), Math.Max(bottom, row + glyph.Height - 1));
            }
        }

        return new TextPlacement(text.ToString(), left, top, right, bottom);
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

    /// <summary>Draws the pixels of a row in a range of columns.</summary>
    private void FillRow(int y, int left, int end, Ink ink)
    {
        var row = y + OriginY;
        (left, end) = (Math.Max(0, left + OriginX), Math.Min(Image.Width, end + OriginX));
        if ((uint)row < (uint)Image.Height && left < end)
        {
            Image.Pixels[((row * Image.Width) + left)..((row * Image.Width) + end)].Fill(GetBrightness(ink));
        }
    }

    /// <summary>Draws the set bits of a column of the image; bit 0 is on top.</summary>
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
