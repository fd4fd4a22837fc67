using System.Text;

namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Detects the encoding of a file by its byte order mark or by the pattern of its first bytes. UTF-8 and UTF-16 in both byte orders are
/// detected with and without the mark; other files are read as Latin-1, which spreadsheets in Western Europe write.
/// </summary>
internal static class TextEncodings
{
    /// <summary>The number of bytes that are examined.</summary>
    public const int BytesNeeded = 4096;

    /// <summary>Detects the encoding from the beginning of a file.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => WithoutMark(start),
    };

    /// <summary>In UTF-16 the separators and digits of a table have a zero byte in the first or the second position.</summary>
    private static Encoding WithoutMark(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var half = start.Length / 4;
        return odd > half && even < odd / 8 ? Encoding.Unicode
            : even > half && odd < even / 8 ? Encoding.BigEndianUnicode
            : IsUtf8(start) ? Encoding.UTF8
            : Encoding.Latin1;
    }

    /// <summary>True for UTF-8. A character that is cut off at the end of the sample is accepted.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        while (!start.IsEmpty)
        {
            switch (Rune.DecodeFromUtf8(start, out _, out var length))
            {
                case System.Buffers.OperationStatus.Done:
                    start = start[length..];
                    break;
                case System.Buffers.OperationStatus.NeedMoreData:
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }
}
