using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// Draws antialiased shapes into a picture for a file; <see cref="Canvas"/> draws for panels. Coordinates are fractional pixels from the
/// upper left corner; parts outside the picture are clipped. Not thread-safe. The same calls give the same picture on every machine.
/// </summary>
public sealed class AntialiasedCanvas
{
    /// <summary>The size of a font's pixel in pixels of the picture: half, which smooths the edges.</summary>
    private const int FontPixels = 2;

    private const int QuarterPixelCoverage = 64;

    private readonly ColorImage _image;
    private readonly CoverageMask _mask;

    /// <summary>Creates a canvas for a picture.</summary>
    public AntialiasedCanvas(ColorImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        _image = image;
        _mask = new CoverageMask(image.Width, image.Height);
    }

    /// <summary>Draws a filled rectangle, aligned with the pixels; at least one pixel wide and high.</summary>
    public void Box(double x, double y, double width, double height, Rgb color)
    {
        var (left, top) = (Round(x), Round(y));
        var (right, bottom) = (Math.Max(left + 1, Round(x + width)), Math.Max(top + 1, Round(y + height)));
        _image.Fill(left, top, right - left, bottom - top, color);
    }

    /// <summary>Draws a polyline with round joins and ends; for a single point a dot.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, double width, Rgb color)
    {
        ArgumentNullException.ThrowIfNull(points);
        for (var i = 0; i < points.Count; i++)
        {
            _mask.Stroke(points[Math.Max(0, i - 1)], points[i], width / 2);
        }

        _mask.Paint(_image, color);
    }

    /// <summary>Fills a polygon.</summary>
    public void Area(IReadOnlyList<(double X, double Y)> points, Rgb color)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count > 2)
        {
            PolygonFill.Fill(_mask, points, _image.Width, _image.Height);
            _mask.Paint(_image, color);
        }
    }

    /// <summary>Draws text at half the font's size.</summary>
    /// <param name="x">The position of the text according to <paramref name="align"/>.</param>
    /// <param name="baseline">The row of the baseline.</param>
    /// <param name="text">The text.</param>
    /// <param name="font">The font.</param>
    /// <param name="color">The colour.</param>
    /// <param name="align">The alignment of the text.</param>
    public void Text(double x, double baseline, ReadOnlySpan<char> text, BitmapFont font, Rgb color, TextAlign align = TextAlign.Left)
    {
        ArgumentNullException.ThrowIfNull(font);
        var start = Round(x * FontPixels) - align switch
        {
            TextAlign.Left => font.GetFirstBearing(text),
            TextAlign.Right => font.GetWidth(text),
            TextAlign.Center => font.GetWidth(text) / 2,
        };

        // The baseline is aligned with the pixels, so that it is sharp.
        var foot = Round(baseline) * FontPixels;
        foreach (var (offset, glyph) in font.EnumerateGlyphs(text))
        {
            var (left, top) = (start + offset + glyph.XOffset, foot - glyph.YOffset - glyph.Height);
            foreach (var column in font.GetColumns(glyph))
            {
                for (var row = 0; row < glyph.Height; row++)
                {
                    if (((column >> row) & 1) != 0)
                    {
                        _mask.Add(left >> 1, (top + row) >> 1, QuarterPixelCoverage);
                    }
                }

                left++;
            }
        }

        _mask.Paint(_image, color);
    }

    private static int Round(double place) => (int)Math.Round(place, MidpointRounding.AwayFromZero);
}
