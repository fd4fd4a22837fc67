using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Advanced;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>
/// Writes a colour picture as a PNG file (ISO/IEC 15948) from top to bottom, so that only one strip of a large picture is in memory.
/// </summary>
internal sealed class PngWriter : IDisposable
{
    private const int BytesPerPixel = 3;
    private const int HeaderLength = 13;
    private const byte BitDepth = 8;
    private const byte TrueColor = 2;
    private const byte UpFilter = 2; // equal rows become zeros
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(CreateRemainder)];

    private readonly Stream _stream;
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream _zip;
    private readonly byte[] _above;
    private readonly byte[] _line;

    /// <summary>Begins the file.</summary>
    public PngWriter(Stream stream, int width, int height)
    {
        (_stream, _above, _line) = (stream, new byte[width * BytesPerPixel], new byte[1 + (width * BytesPerPixel)]);
        _zip = new ZLibStream(_packed, CompressionLevel.Optimal, leaveOpen: true);
        _stream.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (BitDepth, TrueColor);
        WriteChunk("IHDR"u8, header);
    }

    /// <summary>Appends the first rows of a strip.</summary>
    public void Write(ColorImage strip, int rows)
    {
        for (var y = 0; y < rows; y++)
        {
            var row = MemoryMarshal.AsBytes(strip.Pixels.DangerousGetPixelRowMemory(y).Span);
            _line[0] = UpFilter;
            for (var i = 0; i < row.Length; i++)
            {
                _line[i + 1] = (byte)(row[i] - _above[i]);
            }

            row.CopyTo(_above);
            _zip.Write(_line);
        }

        WritePacked();
    }

    /// <summary>Ends the file after its last row.</summary>
    public void Complete()
    {
        _zip.Dispose();
        WritePacked();
        WriteChunk("IEND"u8, []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _zip.Dispose();
        _packed.Dispose();
    }

    private static uint CreateRemainder(int value)
    {
        var remainder = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            remainder = (remainder & 1) != 0 ? Polynomial ^ (remainder >> 1) : remainder >> 1;
        }

        return remainder;
    }

    private static uint Check(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            check = Remainders[(byte)(check ^ value)] ^ (check >> 8);
        }

        return check;
    }

    private void WritePacked()
    {
        if (_packed.Length > 0)
        {
            WriteChunk("IDAT"u8, _packed.GetBuffer().AsSpan(0, (int)_packed.Length));
            _packed.SetLength(0);
        }
    }

    private void WriteChunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        _stream.Write(number);
        _stream.Write(type);
        _stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), content));
        _stream.Write(number);
    }
}
