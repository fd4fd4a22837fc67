using System.Globalization;

namespace GlucoseTracker.Screens.Strings;

/// <summary>Builds a line of text in a buffer without allocation; text that does not fit is cut off.</summary>
internal readonly ref struct LineBuilder
{
    private readonly Span<char> _buffer;
    private readonly int _length;

    public LineBuilder(Span<char> buffer)
        : this(buffer, 0)
    {
    }

    /// <summary>Appends to the text in the buffer.</summary>
    public LineBuilder(Span<char> buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<char> Text => _buffer[.._length];

    public LineBuilder Add(scoped ReadOnlySpan<char> words) =>
        new(_buffer, words.TryCopyTo(_buffer[_length..]) ? _length + words.Length : _length);

    public LineBuilder Add(int number) =>
        new(_buffer, number.TryFormat(_buffer[_length..], out var written, provider: CultureInfo.InvariantCulture)
            ? _length + written
            : _length);

    /// <summary>Appends a number with two digits.</summary>
    public LineBuilder AddTwoDigits(int number) => (number < 10 ? Add("0") : this).Add(number);
}
