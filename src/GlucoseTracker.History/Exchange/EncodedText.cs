namespace GlucoseTracker.History.Exchange;

/// <summary>The text of a file, whatever its encoding is; it can be read from its beginning as often as needed.</summary>
/// <param name="file">The file; it must be able to seek. It stays open.</param>
public sealed class EncodedText(Stream file)
{
    private const int BufferSize = 1 << 14;

    /// <summary>A reader at the beginning. The one before it must not be used any more.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public TextReader Open()
    {
        Span<byte> start = stackalloc byte[TextEncodings.BytesNeeded];
        file.Position = 0;
        start = start[..file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return new StreamReader(file, TextEncodings.Detect(start), detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true);
    }
}
