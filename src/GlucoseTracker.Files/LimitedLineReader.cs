namespace GlucoseTracker.Files;

/// <summary>Reads lines of limited length, so that a foreign file cannot exhaust the memory.</summary>
/// <param name="inner">The text, which is disposed with the reader.</param>
/// <param name="maxLineLength">The maximum length of a line in characters.</param>
/// <param name="name">The name of the text, for the message.</param>
public sealed class LimitedLineReader(TextReader inner, int maxLineLength, string name) : TextReader
{
    private readonly char[] _line = new char[maxLineLength];
    private bool _isAfterReturn;

    /// <inheritdoc/>
    public override int Peek()
    {
        if (_isAfterReturn && inner.Peek() == '\n')
        {
            inner.Read();
        }

        _isAfterReturn = false;
        return inner.Peek();
    }

    /// <inheritdoc/>
    public override int Read()
    {
        var next = inner.Read();
        if (_isAfterReturn && next == '\n')
        {
            next = inner.Read();
        }

        _isAfterReturn = false;
        return next;
    }

    /// <summary>Reads the next line without its line break (LF, CR or both); null at the end of the text.</summary>
    /// <exception cref="UnusableFileException">The line is too long.</exception>
    public override string? ReadLine()
    {
        for (var length = 0; ; length++)
        {
            var next = Read();
            switch (next)
            {
                case -1:
                    return length == 0 ? null : new string(_line, 0, length);
                case '\r' or '\n':
                    // A terminal sends CR alone, and a look at what follows would wait for the next line. So LF is skipped then.
                    _isAfterReturn = next == '\r';
                    return new string(_line, 0, length);
            }

            if (length == _line.Length)
            {
                throw new UnusableFileException(FileProblem.LongLine, name, maxLineLength);
            }

            _line[length] = (char)next;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
