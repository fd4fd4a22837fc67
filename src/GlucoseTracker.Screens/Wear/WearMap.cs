using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens.Wear;

/// <summary>The time that each pixel was lit, counted over pictures that were shown equally long.</summary>
/// <param name="width">Columns.</param>
/// <param name="height">Rows.</param>
public sealed class WearMap(int width, int height)
{
    private readonly int[] _lit = new int[width * height];
    private int _pictures;

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>Rows.</summary>
    public int Height => height;

    /// <summary>The share of time that the busiest pixel was lit, 0 to 1.</summary>
    public double MaxShare => GetShare(_lit.Max());

    /// <summary>The mean over all pixels, 0 to 1.</summary>
    public double MeanShare => _lit.Average(GetShare);

    /// <summary>The share of pixels that were lit for more than half of the time, 0 to 1.</summary>
    public double LitMoreThanHalf => (double)_lit.Count(lit => 2L * lit > _pictures) / _lit.Length;

    /// <summary>The share of time that a pixel was lit, 0 to 1; 0 before the first picture.</summary>
    public double this[int x, int y] => GetShare(_lit[(y * width) + x]);

    /// <summary>Counts a picture.</summary>
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
