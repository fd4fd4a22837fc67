using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>Writes PNG files (ISO/IEC 15948).</summary>
public static class PngFile
{
    /// <summary>The rows of a strip: a strip of the widest picture takes 3 MiB.</summary>
    private const int StripHeight = 256;

    private static readonly PngEncoder BlackAndWhite = new()
    {
        ColorType = PngColorType.Grayscale,
        BitDepth = PngBitDepth.Bit1,
        FilterMethod = PngFilterMethod.None,
        IgnoreMetadata = true,
    };

    /// <summary>A frame in black and white, pixel for pixel, one bit each.</summary>
    public static void Write(Stream stream, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(frame);
        using var image = new Image<L8>(ImageSettings.Configuration, frame.Width, frame.Height);
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                image[x, y] = new L8(frame[x, y] ? byte.MaxValue : byte.MinValue);
            }
        }

        BlackAndWhite.Encode(image, stream);
    }

    /// <summary>A picture with any colours, eight bits each.</summary>
    public static void Write(Stream stream, ColorImage image)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(image);
        using var writer = new PngWriter(stream, image.Width, image.Height);
        writer.Write(image, image.Height);
        writer.Complete();
    }

    /// <summary>A large picture with any colours, of which only a strip is in memory.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="width">The number of columns.</param>
    /// <param name="height">The number of rows.</param>
    /// <param name="background">The colour where nothing is drawn.</param>
    /// <param name="draw">
    /// Draws the picture into a strip, which clips it; the number is the row of the picture at the top of the strip.
    /// </param>
    public static void Write(Stream stream, int width, int height, Rgb background, Action<ColorImage, int> draw)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(draw);
        using var writer = new PngWriter(stream, width, height);
        using var strip = new ColorImage(width, Math.Min(height, StripHeight), background);
        for (var top = 0; top < height; top += strip.Height)
        {
            strip.Fill(0, 0, strip.Width, strip.Height, background);
            draw(strip, top);
            writer.Write(strip, Math.Min(strip.Height, height - top));
        }

        writer.Complete();
    }
}
