using System.Buffers.Binary;
using System.IO.Compression;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing;

/// <summary>Reads one-bit greyscale PNG files back into frames, in full (ISO/IEC 15948): all filters, several data chunks.</summary>
public static class PngReader
{
    private const int HeaderLength = 8;

    /// <summary>Reads a file.</summary>
    public static MonoFrame ReadFile(string path) => Read(File.ReadAllBytes(path));

    /// <summary>Reads the bytes of a file.</summary>
    public static MonoFrame Read(ReadOnlySpan<byte> png)
    {
        using var data = new MemoryStream();
        var (width, height) = (0, 0);
        for (var at = HeaderLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            var type = png.Slice(at + 4, 4);
            var content = png.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                width = BinaryPrimitives.ReadInt32BigEndian(content);
                height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                if (content[8] != 1 || content[9] != 0 || content[12] != 0)
                {
                    throw new FormatException("Only one-bit greyscale pictures without interlace are read.");
                }
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var zlib = new ZLibStream(data, CompressionMode.Decompress);
        return Unpack(zlib, width, height);
    }

    private static MonoFrame Unpack(Stream rows, int width, int height)
    {
        var frame = new MonoFrame(width, height);
        var bytes = (width + 7) / 8;
        var (above, row) = (new byte[bytes], new byte[bytes]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above);
            for (var x = 0; x < width; x++)
            {
                frame[x, y] = (row[x / 8] & (0x80 >> (x & 7))) != 0;
            }

            (above, row) = (row, above);
        }

        return frame;
    }

    private static void Unfilter(int filter, byte[] row, byte[] above)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i > 0 ? row[i - 1] : 0, (int)above[i], i > 0 ? above[i - 1] : 0);
            row[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new FormatException($"There is no filter {filter}."),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - up), Math.Abs(estimate - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
