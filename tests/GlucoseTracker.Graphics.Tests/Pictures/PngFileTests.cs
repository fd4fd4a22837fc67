using System.Buffers.Binary;
using System.Text;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Graphics.Tests.Pictures;

public sealed class PngFileTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(7, 16)]
    [InlineData(128, 32)]
    [InlineData(128, 64)]
    [InlineData(132, 64)]
    public void A_written_picture_is_read_back_pixel_for_pixel(int width, int height)
    {
        var frame = Noise(width, height);

        FrameAssert.Equal(frame, PngReader.Read(Png(frame)), "the picture");
    }

    [Fact]
    public void Colours_are_written_and_read_back_pixel_for_pixel()
    {
        using var image = new ColorImage(17, 9, new Rgb(250, 128, 3));
        new AntialiasedCanvas(image).Curve([(2, 2), (14.5, 7)], 3, new Rgb(10, 20, 255));
        using var stream = new MemoryStream();
        PngFile.Write(stream, image);

        var (width, height, colors) = PngReader.ReadColors(stream.ToArray());

        Assert.Equal((17, 9), (width, height));
        Assert.Equal(
            Enumerable.Range(0, 17 * 9).Select(i => image[i % 17, i / 17]).SelectMany(c => new[] { c.Red, c.Green, c.Blue }), colors);
    }

    /// <summary>A diagonal line crosses several strips, and the last strip is not full.</summary>
    [Fact]
    public void A_picture_in_strips_is_the_one_that_is_drawn_at_once()
    {
        var (background, blue) = (new Rgb(250, 128, 3), new Rgb(10, 20, 255));
        using var image = new ColorImage(90, 1000, background);
        DrawLine(image, 0);
        using var stream = new MemoryStream();
        PngFile.Write(stream, 90, 1000, background, DrawLine);

        var (width, height, colors) = PngReader.ReadColors(stream.ToArray());

        Assert.Equal((90, 1000), (width, height));
        Assert.Equal(
            Enumerable.Range(0, 90 * 1000).Select(i => image[i % 90, i / 90]).SelectMany(c => new[] { c.Red, c.Green, c.Blue }), colors);

        void DrawLine(ColorImage strip, int top)
        {
            for (var y = 0; y < 1000; y += 10)
            {
                strip.Fill(y * 80 / 1000, y - top, 10, 15, blue);
            }
        }
    }

    [Fact]
    public void A_frame_is_written_with_one_bit_a_pixel_and_without_metadata() =>
        Assert.Equal(["IHDR", "IDAT", "IEND"], GetChunkTypes(Png(Noise(128, 64))));

    [Fact]
    public void A_minute_of_the_png_panel_costs_the_card_less_than_a_block() => Assert.True(Png(Noise(128, 64)).Length < 4096);

    private static MonoFrame Noise(int width, int height)
    {
        var frame = new MonoFrame(width, height);
        new Random(width).NextBytes(frame.Bytes);
        return frame;
    }

    private static byte[] Png(MonoFrame frame)
    {
        using var stream = new MemoryStream();
        PngFile.Write(stream, frame);
        return stream.ToArray();
    }

    private static IEnumerable<string> GetChunkTypes(byte[] png)
    {
        for (var at = 8; at < png.Length; at += BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) + 12)
        {
            yield return Encoding.ASCII.GetString(png, at + 4, 4);
        }
    }
}
