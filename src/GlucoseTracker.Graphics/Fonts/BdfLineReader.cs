using System.Buffers.Text;

namespace GlucoseTracker.Graphics.Fonts;

/// <summary>Reads a BDF file line by line: a keyword followed by numbers. All errors name the line.</summary>
internal ref struct BdfLineReader(ReadOnlySpan<byte> bdf, string font)
{
    private ReadOnlySpan<byte> _left = bdf;
    private ReadOnlySpan<byte> _line;
    private int _number;

    public readonly ReadOnlySpan<byte> Keyword => _line[..Length(_line)];

    public readonly ReadOnlySpan<byte> Text => _line;

    public bool MoveNext()
    {
        if (_left.IsEmpty)
        {
            return false;
        }

        var end = _left.IndexOf((byte)'\n');
        _line = (end < 0 ? _left : _left[..end]).Trim(" \t\r"u8);
        _left = end < 0 ? default : _left[(end + 1)..];
        _number++;
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> keyword) => Keyword.SequenceEqual(keyword);

    /// <summary>
    /// Parses the numbers of the line into <paramref name="numbers"/>; the absolute value of each is at most <paramref name="maxLength"/>.
    /// </summary>
    public readonly void Read(Span<int> numbers, int maxLength)
    {
        var rest = _line[Keyword.Length..];
        for (var i = 0; i < numbers.Length; i++)
        {
            rest = rest.TrimStart(" \t"u8);
            var word = rest[..Length(rest)];
            if (!Utf8Parser.TryParse(word, out int number, out var used) || used != word.Length || Math.Abs((long)number) > maxLength)
            {
                throw CreateException($"needs {numbers.Length} whole number(s) of at most {maxLength}.");
            }

            numbers[i] = number;
            rest = rest[used..];
        }
    }

    public readonly BdfFormatException CreateException(string problem) => new(font, Math.Max(_number, 1), problem);

    private static int Length(ReadOnlySpan<byte> text)
    {
        var space = text.IndexOfAny((byte)' ', (byte)'\t');
        return space < 0 ? text.Length : space;
    }
}
