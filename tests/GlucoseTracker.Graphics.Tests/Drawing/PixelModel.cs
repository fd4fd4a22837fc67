using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Graphics.Tests.Drawing;

/// <summary>
/// A slow and obvious implementation of drawing, pixel by pixel, for comparison with the fast one.
/// </summary>
internal sealed class PixelModel(int width, int height, int originX, int originY)
{
    private readonly bool[,] _lit = new bool[width, height];

    public void Set(int x, int y, Ink ink)
    {
        (x, y) = (x + originX, y + originY);
        if (x >= 0 && x < width && y >= 0 && y < height)
        {
            _lit[x, y] = ink == Ink.Light;
        }
    }

    public void AssertSameAs(MonoFrame frame)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                Assert.True(_lit[x, y] == frame[x, y], $"Pixel {x}, {y} should be {(_lit[x, y] ? "lit" : "dark")}.");
            }
        }
    }
}
