using System.Buffers.Binary;
using System.IO.Compression;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>Reads PNG files back (ISO/IEC 15948): one-bit grey into frames, and true colour; all filters, several data chunks.</summary>
public static class PngReader
{
    private const int SignatureLength = 8;

    /// <summary>Reads a file.</summary>
    public static MonoFrame ReadFile(string path) => Read(File.ReadAllBytes(path));

    /// <summary>Reads the bytes of a file.</summary>
    public static MonoFrame Read(ReadOnlySpan<byte> png)
    {
        var (header, rows) = Open(png, depth: 1, colorType: 0);
        using (rows)
        {
            var frame = new MonoFrame(ReadWidth(header), ReadHeight(header));
            foreach (var (y, row) in Rows(rows, frame.Height, (frame.Width + 7) / 8, pixel: 1).Index())
            {
                for (var x = 0; x < frame.Width; x++)
                {
                    frame[x, y] = (row[x / 8] & (0x80 >> (x & 7))) != 0;
                }
            }

            return frame;
        }
    }

    /// <summary>Reads the bytes of a file with eight bits for red, green and blue each.</summary>
    public static (int Width, int Height, byte[] Colors) ReadColors(ReadOnlySpan<byte> png)
    {
        var (header, rows) = Open(png, depth: 8, colorType: 2);
        using (rows)
        {
            var (width, height) = (ReadWidth(header), ReadHeight(header));
            return (width, height, [.. Rows(rows, height, width * 3, pixel: 3).SelectMany(row => row)]);
        }
    }

    private static int ReadWidth(byte[] header) => BinaryPrimitives.ReadInt32BigEndian(header);

    private static int ReadHeight(byte[] header) => BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));

    private static (byte[] Header, Stream Rows) Open(ReadOnlySpan<byte> png, byte depth, byte colorType)
    {
        var data = new MemoryStream();
        byte[] header = [];
        for (var at = SignatureLength; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            var type = png.Slice(at + 4, 4);
            var content = png.Slice(at + 8, length);
            if (type.SequenceEqual("IHDR"u8))
            {
                header = content.ToArray();
                if (header[8] != depth || header[9] != colorType || header[12] != 0)
                {
                    throw new FormatException(
                        $"Only pictures of colour type {colorType} with {depth} bits and without interlace are read here.");
                }
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }

            at += length + 12;
        }

        data.Position = 0;
        return (header, new ZLibStream(data, CompressionMode.Decompress));
    }

    private static IEnumerable<byte[]> Rows(Stream rows, int height, int bytes, int pixel)
    {
        var above = new byte[bytes];
        for (var y = 0; y < height; y++)
        {
            var row = new byte[bytes];
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, pixel);
            yield return row;
            above = row;
        }
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int pixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var (left, up, corner) = (i >= pixel ? row[i - pixel] : 0, (int)above[i], i >= pixel ? above[i - pixel] : 0);
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
