using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Wear;

/// <summary>The time for which each pixel was lit, counted over pictures of equal duration.</summary>
/// <param name="width">The number of columns.</param>
/// <param name="height">The number of rows.</param>
public sealed class WearMap(int width, int height)
{
    private readonly int[] _lit = new int[width * height];
    private int _pictures;

    /// <summary>The number of columns.</summary>
    public int Width => width;

    /// <summary>The number of rows.</summary>
    public int Height => height;

    /// <summary>The share of time for which the busiest pixel was lit, 0 to 1.</summary>
    public double MaxShare => GetShare(_lit.Max());

    /// <summary>The mean share of all pixels, 0 to 1.</summary>
    public double MeanShare => _lit.Average(GetShare);

    /// <summary>The share of pixels that were lit for more than half of the time, 0 to 1.</summary>
    public double LitMoreThanHalf => (double)_lit.Count(lit => 2L * lit > _pictures) / _lit.Length;

    /// <summary>The share of time for which a pixel was lit, 0 to 1; 0 without pictures.</summary>
    public double this[int x, int y] => GetShare(_lit[(y * width) + x]);

    /// <summary>Adds a picture.</summary>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    public void Add(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != width || frame.Height != height)
        {
            throw new ArgumentException(
                $"The picture has {frame.Width} x {frame.Height} pixels instead of {width} x {height}.", nameof(frame));
        }

        _pictures++;
        for (var y = 0; y < height; y++)
        {
            var page = frame.GetPage(y >> 3);
            for (var x = 0; x < width; x++)
            {
                _lit[(y * width) + x] += (page[x] >> (y & 7)) & 1;
            }
        }
    }

    private double GetShare(int lit) => _pictures == 0 ? 0 : (double)lit / _pictures;
}
