using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>
/// The coverage of each pixel by one shape, 0 to 255. A shape is collected in the mask and painted once, so that its parts can overlap.
/// </summary>
internal sealed class CoverageMask(int width, int height)
{
    private const byte FullCoverage = 255;

    private readonly byte[] _coverage = new byte[width * height];
    private int _top = int.MaxValue;
    private int _bottom = -1;

    /// <summary>Adds to the coverage of a pixel, up to the maximum.</summary>
    public void Add(int x, int y, int coverage)
    {
        if (TryInclude(x, y))
        {
            ref var cover = ref _coverage[(y * width) + x];
            cover = (byte)Math.Min(FullCoverage, cover + coverage);
        }
    }

    /// <summary>Adds a straight stroke with round ends and an antialiased edge.</summary>
    public void Stroke((double X, double Y) from, (double X, double Y) to, double radius)
    {
        var reach = radius + 1;
        var (left, right) = ((int)Math.Floor(Math.Min(from.X, to.X) - reach), (int)Math.Ceiling(Math.Max(from.X, to.X) + reach));
        var (top, bottom) = ((int)Math.Floor(Math.Min(from.Y, to.Y) - reach), (int)Math.Ceiling(Math.Max(from.Y, to.Y) + reach));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var cover = Math.Clamp(radius + 0.5 - GetDistance(x + 0.5, y + 0.5, from, to), 0, 1);
                if (cover > 0 && TryInclude(x, y))
                {
                    ref var known = ref _coverage[(y * width) + x];
                    known = Math.Max(known, (byte)Math.Round(cover * FullCoverage));
                }
            }
        }
    }

    /// <summary>Paints the colour and clears the mask.</summary>
    public void Paint(ColorImage image, Rgb color)
    {
        for (var y = _top; y <= _bottom; y++)
        {
            var row = _coverage.AsSpan(y * width, width);
            image.Blend(y, row, color);
            row.Clear();
        }

        (_top, _bottom) = (int.MaxValue, -1);
    }

    private bool TryInclude(int x, int y)
    {
        if (x < 0 || y < 0 || x >= width || y >= height)
        {
            return false;
        }

        (_top, _bottom) = (Math.Min(_top, y), Math.Max(_bottom, y));
        return true;
    }

    private static double GetDistance(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        var (ox, oy) = (x - from.X - (along * dx), y - from.Y - (along * dy));
        return Math.Sqrt((ox * ox) + (oy * oy));
    }
}
