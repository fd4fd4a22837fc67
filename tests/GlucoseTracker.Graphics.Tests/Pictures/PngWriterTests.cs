using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.Testing.Pictures;

namespace GlucoseTracker.Graphics.Tests.Pictures;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(7, 16)]
    [InlineData(128, 32)]
    [InlineData(128, 64)]
    [InlineData(132, 64)]
    public void What_is_written_is_read_back_pixel_for_pixel(int width, int height)
    {
        var frame = Noise(width, height);

        FrameAssert.Equal(frame, PngReader.Read(Png(frame)), "the picture");
    }

    [Fact]
    public void Colours_are_written_and_read_back_pixel_for_pixel()
    {
        var picture = new ColorPicture(17, 9, new Rgb(250, 128, 3));
        new AntialiasedCanvas(picture).Curve([(2, 2), (14.5, 7)], 3, new Rgb(10, 20, 255));
        using var stream = new MemoryStream();
        PngWriter.Write(stream, picture);

        var (width, height, colors) = PngReader.ReadColors(stream.ToArray());

        Assert.Equal((17, 9), (width, height));
        Assert.Equal(Enumerable.Range(0, 9).SelectMany(y => picture.GetRow(y).ToArray()), colors);
    }

    [Fact]
    public void Every_chunk_bears_the_check_value_of_its_content()
    {
        var png = Png(Bezel.Draw(Noise(24, 16), 4));

        var chunks = Chunks(png).ToList();

        Assert.Equal(["IHDR", "PLTE", "IDAT", "IEND"], chunks.Select(c => Encoding.ASCII.GetString(c.TypeAndContent, 0, 4)));
        Assert.All(chunks, chunk => Assert.Equal(CheckValueOfGzip(chunk.TypeAndContent), chunk.CheckValue));
    }

    private static MonoFrame Noise(int width, int height)
    {
        var frame = new MonoFrame(width, height);
        new Random(width).NextBytes(frame.Bytes);
        return frame;
    }

    private static byte[] Png(MonoFrame frame)
    {
        using var stream = new MemoryStream();
        PngWriter.Write(stream, frame);
        return stream.ToArray();
    }

    private static byte[] Png(IndexedPicture picture)
    {
        using var stream = new MemoryStream();
        PngWriter.Write(stream, picture);
        return stream.ToArray();
    }

    private static IEnumerable<(byte[] TypeAndContent, uint CheckValue)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)) + 4;
            yield return (png[(at + 4)..(at + 4 + length)], BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 4 + length)));
            at += length + 8;
        }
    }

    /// <summary>
    /// PNG and gzip use the same check value; gzip's comes from the runtime and not from the code under test (RFC 1952, section 2.3).
    /// </summary>
    private static uint CheckValueOfGzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(memory.ToArray().AsSpan()[^8..]);
    }
}
