using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.PixelFormats;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A colour picture for files. Not thread-safe.</summary>
public sealed class ColorImage : IDisposable
{
    private const int MaxSide = 20000;

    /// <summary>Creates a picture of one colour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is below 1 or above 20000.</exception>
    public ColorImage(int width, int height, Rgb background)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxSide);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, MaxSide);
        Pixels = new Image<Rgb24>(ImageSettings.Configuration, width, height, ToPixel(background));
    }

    /// <summary>The number of columns.</summary>
    public int Width => Pixels.Width;

    /// <summary>The number of rows.</summary>
    public int Height => Pixels.Height;

    /// <summary>The image of ImageSharp.</summary>
    internal Image<Rgb24> Pixels { get; }

    /// <summary>Gets or sets a pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the picture.</exception>
    public Rgb this[int x, int y]
    {
        get
        {
            var pixel = Pixels[x, y];
            return new Rgb(pixel.R, pixel.G, pixel.B);
        }
    }

    /// <summary>Draws a filled rectangle, clipped to the picture.</summary>
    public void Fill(int x, int y, int width, int height, Rgb color)
    {
        var (left, right) = (Math.Max(0, x), Math.Min(Width, x + width));
        for (var row = Math.Max(0, y); left < right && row < Math.Min(Height, y + height); row++)
        {
            Pixels.DangerousGetPixelRowMemory(row).Span[left..right].Fill(ToPixel(color));
        }
    }

    /// <summary>
    /// Draws the lit pixels of a frame as squares of <paramref name="scale"/>, each with an unlit edge of <paramref name="gap"/> on the
    /// right and bottom.
    /// </summary>
    public void Paste(MonoFrame frame, int x, int y, int scale, int gap, Rgb color)
    {
        ArgumentNullException.ThrowIfNull(frame);
        for (var row = 0; row < frame.Height; row++)
        {
            for (var column = 0; column < frame.Width; column++)
            {
                if (frame[column, row])
                {
                    Fill(x + (column * scale), y + (row * scale), scale - gap, scale - gap, color);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Pixels.Dispose();

    /// <summary>Blends a colour over the pixels of a row: coverage 0 keeps a pixel, 255 replaces it.</summary>
    internal void Blend(int y, ReadOnlySpan<byte> coverage, Rgb color)
    {
        var row = Pixels.DangerousGetPixelRowMemory(y).Span;
        for (var x = 0; x < coverage.Length; x++)
        {
            if (coverage[x] > 0)
            {
                var below = row[x];
                row[x] = new Rgb24(
                    Mix(below.R, color.Red, coverage[x]), Mix(below.G, color.Green, coverage[x]), Mix(below.B, color.Blue, coverage[x]));
            }
        }
    }

    private static byte Mix(byte below, byte above, byte coverage) => (byte)(((below * (255 - coverage)) + (above * coverage) + 127) / 255);

    private static Rgb24 ToPixel(Rgb color) => new(color.Red, color.Green, color.Blue);
}
