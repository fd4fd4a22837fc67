using System.Buffers.Binary;
using System.IO.Compression;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>Writes PNG files (ISO/IEC 15948) with the runtime's own compression: one bit a pixel where two colours suffice.</summary>
public static class PngWriter
{
    private const byte Grey = 0;
    private const byte TrueColor = 2;
    private const byte Indexed = 3;

    /// <summary>Each byte as the difference to the one above it: equal rows become zeros.</summary>
    private const byte FilterUp = 2;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A frame in black and white, pixel for pixel.</summary>
    public static void Write(Stream stream, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var picture = new IndexedPicture(frame.Width, frame.Height, IndexedPicture.BlackAndWhite);
        picture.Paste(frame, 0, 0, 1, 0, 1);
        Write(stream, picture);
    }

    /// <summary>Any picture.</summary>
    public static void Write(Stream stream, IndexedPicture picture)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(picture);
        var depth = picture.Palette.Count switch { <= 2 => 1, <= 4 => 2, _ => 4 };
        var blackAndWhite = picture.Palette.SequenceEqual(IndexedPicture.BlackAndWhite);

        stream.Write(Signature);
        PngChunk.Write(stream, "IHDR"u8, CreateHeader(picture.Width, picture.Height, (byte)depth, blackAndWhite ? Grey : Indexed));
        if (!blackAndWhite)
        {
            PngChunk.Write(stream, "PLTE"u8, [.. picture.Palette.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);
        }

        PngChunk.Write(stream, "IDAT"u8, Compress(picture, depth));
        PngChunk.Write(stream, "IEND"u8, []);
    }

    /// <summary>A picture with any colours, eight bits each.</summary>
    public static void Write(Stream stream, ColorPicture picture)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(picture);
        stream.Write(Signature);
        PngChunk.Write(stream, "IHDR"u8, CreateHeader(picture.Width, picture.Height, 8, TrueColor));
        PngChunk.Write(stream, "IDAT"u8, Compress(picture));
        PngChunk.Write(stream, "IEND"u8, []);
    }

    private static byte[] CreateHeader(int width, int height, byte depth, byte colorType)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colorType);
        return header;
    }

    /// <summary>Rows of packed pixels, leftmost in the highest bits, each after filter type 0, as one zlib stream.</summary>
    private static byte[] Compress(IndexedPicture picture, int depth)
    {
        var packed = new byte[1 + (((picture.Width * depth) + 7) / 8)];
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                Array.Clear(packed);
                var row = picture.GetRow(y);
                for (var x = 0; x < row.Length; x++)
                {
                    var bit = x * depth;
                    packed[1 + (bit / 8)] |= (byte)(row[x] << (8 - depth - (bit % 8)));
                }

                zlib.Write(packed);
            }
        }

        return memory.ToArray();
    }

    private static byte[] Compress(ColorPicture picture)
    {
        var row = new byte[1 + (picture.Width * 3)];
        row[0] = FilterUp;
        using var memory = new MemoryStream();
        using (var zlib = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < picture.Height; y++)
            {
                var here = picture.GetRow(y);
                var above = y > 0 ? picture.GetRow(y - 1) : default;
                for (var i = 0; i < here.Length; i++)
                {
                    row[i + 1] = (byte)(here[i] - (y > 0 ? above[i] : 0));
                }

                zlib.Write(row);
            }
        }

        return memory.ToArray();
    }
}
