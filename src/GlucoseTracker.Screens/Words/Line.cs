using System.Globalization;

namespace GlucoseTracker.Screens.Words;

/// <summary>Words and numbers put together in a buffer; what does not fit is left out. Nothing is allocated.</summary>
internal readonly ref struct Line
{
    private readonly Span<char> _buffer;
    private readonly int _length;

    public Line(Span<char> buffer)
        : this(buffer, 0)
    {
    }

    private Line(Span<char> buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<char> Text => _buffer[.._length];

    public Line Add(scoped ReadOnlySpan<char> words) => new(_buffer, words.TryCopyTo(_buffer[_length..]) ? _length + words.Length : _length);

    public Line Add(int number) =>
        new(_buffer, number.TryFormat(_buffer[_length..], out var written, provider: CultureInfo.InvariantCulture) ? _length + written : _length);

    /// <summary>Two digits.</summary>
    public Line Add2(int number) => (number < 10 ? Add("0") : this).Add(number);
}
