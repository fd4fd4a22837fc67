using System.Buffers.Binary;

namespace GlucoseTracker.Graphics.Pictures;

/// <summary>A chunk of a PNG file: length, type, content, check value (ISO/IEC 15948, sections 5.3 and 5.5).</summary>
internal static class PngChunk
{
    public static void Write(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~ComputeCrc(ComputeCrc(uint.MaxValue, type), content));
        stream.Write(number);
    }

    private static uint ComputeCrc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return crc;
    }
}
