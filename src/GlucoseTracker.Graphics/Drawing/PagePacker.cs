using System.Runtime.Intrinsics;

namespace GlucoseTracker.Graphics.Drawing;

/// <summary>Packs grey pixels into the pages of a controller: a byte contains eight rows of one column, with bit 0 on top.</summary>
internal static class PagePacker
{
    private const int RowsPerPage = 8;

    /// <summary>The threshold: a pixel of 128 or more is lit, because its highest bit is set.</summary>
    private const byte Threshold = 0x80;

    /// <summary>Packs an image, sixteen columns at a time.</summary>
    /// <param name="pixels">The pixels, one byte each, row after row.</param>
    /// <param name="width">The number of pixels per row.</param>
    /// <param name="pages">Receives the bytes, page after page; an eighth of the pixels.</param>
    public static void Pack(ReadOnlySpan<byte> pixels, int width, Span<byte> pages)
    {
        for (; pages.Length >= width; pages = pages[width..], pixels = pixels[(RowsPerPage * width)..])
        {
            var column = 0;
            for (; column <= width - Vector128<byte>.Count; column += Vector128<byte>.Count)
            {
                PackColumns(pixels[column..], width).CopyTo(pages[column..]);
            }

            for (; column < width; column++)
            {
                pages[column] = PackColumn(pixels[column..], width);
            }
        }
    }

    /// <summary>Shifts the highest bit of each row to its position in the byte.</summary>
    private static Vector128<byte> PackColumns(ReadOnlySpan<byte> pixels, int width)
    {
        var packed = Vector128<byte>.Zero;
        for (var row = 0; row < RowsPerPage; row++)
        {
            var lit = Vector128.Create(pixels.Slice(row * width, Vector128<byte>.Count)) & Vector128.Create(Threshold);
            packed = (packed >>> 1) | lit;
        }

        return packed;
    }

    private static byte PackColumn(ReadOnlySpan<byte> pixels, int width)
    {
        var packed = 0;
        for (var row = 0; row < RowsPerPage; row++)
        {
            packed = (packed >> 1) | (pixels[row * width] & Threshold);
        }

        return (byte)packed;
    }
}
