using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>Writes PNG files (ISO/IEC 15948).</summary>
public static class PngFile
{
    private static readonly PngEncoder BlackAndWhite = new()
    {
        ColorType = PngColorType.Grayscale,
        BitDepth = PngBitDepth.Bit1,
        FilterMethod = PngFilterMethod.None,
        IgnoreMetadata = true,
    };

    private static readonly PngEncoder TrueColor = new()
    {
        ColorType = PngColorType.Rgb,
        BitDepth = PngBitDepth.Bit8,
        FilterMethod = PngFilterMethod.Up, // equal rows become zeros
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
        TrueColor.Encode(image.Pixels, stream);
    }
}
