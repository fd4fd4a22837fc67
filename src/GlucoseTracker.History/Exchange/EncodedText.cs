namespace GlucoseTracker.History.Exchange;

/// <summary>Decodes the text of a file, repeatedly from its beginning.</summary>
/// <param name="file">The file, which must support seeking. It stays open.</param>
public sealed class EncodedText(Stream file)
{
    private const int BufferSize = 1 << 14;

    /// <summary>Opens a reader at the beginning. The previous reader must not be used any more.</summary>
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
