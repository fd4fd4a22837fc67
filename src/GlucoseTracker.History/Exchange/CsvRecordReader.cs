using System.Text;

namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Reads records of separated values by RFC 4180, one at a time and in constant memory. A field in quotation marks may contain separators,
/// line breaks and doubled quotation marks. A quotation mark that does not begin a well-formed field is an ordinary character, because
/// people write 12" or an unfinished quotation into notes. Lines end with CR LF, LF or CR. Empty lines are skipped.
/// </summary>
/// <param name="input">The text; a byte order mark at its beginning is skipped.</param>
/// <param name="separator">The separator of fields.</param>
internal sealed class CsvRecordReader(TextReader input, char separator)
{
    /// <summary>The maximum length of a record in characters, so that a file without line breaks cannot exhaust the memory.</summary>
    public const int MaxRecordLength = 1 << 16;

    /// <summary>The maximum number of fields of a record; files of LibreView have about twenty.</summary>
    private const int MaxFields = 1000;

    private const int MaxBlanks = 4;

    // The initial size of the buffer, small because a file is read several times and the garbage collector frees large arrays late. The
    // buffer grows with the longest record.
    private char[] _buffer = new char[1 << 14];
    private readonly StringBuilder _field = new();
    private int _start;
    private int _position;
    private int _length;
    private int _nextLine = 1;
    private bool _begun;

    /// <summary>The line on which the last record begins, from 1.</summary>
    public int Line { get; private set; }

    private bool IsTooLong => _position - _start >= MaxRecordLength;

    /// <summary>Reads the next record; null at the end.</summary>
    /// <exception cref="ExchangeException">A record is too long, has too many fields, or has a NUL character, which the number parsers of
    /// .NET would ignore at the end of a number.</exception>
    public List<string>? Read()
    {
        if (!_begun)
        {
            _begun = true;
            _position += Peek() == '\uFEFF' ? 1 : 0;
        }

        BeginRecord();
        while (Peek() is '\r' or '\n')
        {
            ReadLineEnd();
            BeginRecord();
        }

        if (Peek() < 0)
        {
            return null;
        }

        Line = _nextLine;
        var fields = new List<string>();
        do
        {
            fields.Add(fields.Count < MaxFields ? ReadField()
                : throw new ExchangeException(Line, $"it has more than {MaxFields} columns: this is no table of readings."));
        }
        while (ReadSeparator());

        if (_buffer.AsSpan(_start, _position - _start).Contains('\0'))
        {
            throw new ExchangeException(Line, "it has a NUL character: this is no text, or the file is damaged.");
        }

        ReadLineEnd();
        return fields;
    }

    /// <summary>Some programs write spaces before the quotation mark.</summary>
    private string ReadField()
    {
        var (start, blanks) = (_position, 0);
        while (blanks < MaxBlanks && PeekAt(blanks) == ' ')
        {
            blanks++;
        }

        if (PeekAt(blanks) == '"')
        {
            _position += blanks;
            if (ReadQuoted() is { } quoted)
            {
                return quoted;
            }

            _position = start;
        }

        return ReadPlain();
    }

    /// <summary>The text of a field in quotation marks; null, with nothing consumed, when it is not well-formed.</summary>
    private string? ReadQuoted()
    {
        var (start, line) = (_position, _nextLine);
        _position++;
        _field.Clear();
        while (HasNext())
        {
            var letter = _buffer[_position];
            if (letter != '"')
            {
                CountLine();
                _field.Append(letter);
                _position++;
            }
            else if (PeekAt(1) == '"')
            {
                _field.Append('"');
                _position += 2;
            }
            else
            {
                _position++;
                return IsAtFieldEnd() ? _field.ToString() : Back(start, line);
            }
        }

        return Back(start, line);
    }

    private string? Back(int position, int line)
    {
        (_position, _nextLine) = (position, line);
        return null;
    }

    /// <summary>Skips spaces after the closing quotation mark; true when the field ends there.</summary>
    private bool IsAtFieldEnd()
    {
        while (HasNext() && _buffer[_position] == ' ')
        {
            _position++;
        }

        return !HasNext() ? !IsTooLong : _buffer[_position] == separator || _buffer[_position] is '\r' or '\n';
    }

    private string ReadPlain()
    {
        var start = _position;
        while (HasNext() && _buffer[_position] != separator && _buffer[_position] is not ('\r' or '\n'))
        {
            _position++;
        }

        return HasNext() || !IsTooLong
            ? new string(_buffer, start, _position - start)
            : throw new ExchangeException(Line, $"it is longer than {MaxRecordLength} letters: this is no table of readings.");
    }

    private bool ReadSeparator()
    {
        var more = Peek() == separator;
        _position += more ? 1 : 0;
        return more;
    }

    private void ReadLineEnd()
    {
        if (Peek() is '\r' or '\n')
        {
            _nextLine++;
            _position += Peek() == '\r' && PeekAt(1) == '\n' ? 2 : 1;
        }
    }

    /// <summary>Counts a line break inside a field; of CR LF only the second counts.</summary>
    private void CountLine() => _nextLine += _buffer[_position] == '\n' || (_buffer[_position] == '\r' && PeekAt(1) != '\n') ? 1 : 0;

    private int Peek() => PeekAt(0);

    private int PeekAt(int ahead) => Fill(_position + ahead) ? _buffer[_position + ahead] : -1;

    /// <summary>True when there is another character and the record is not too long yet.</summary>
    private bool HasNext() => !IsTooLong && Fill(_position);

    private bool Fill(int position)
    {
        while (position >= _length)
        {
            MakeRoom();
            var read = input.Read(_buffer, _length, _buffer.Length - _length);
            if (read == 0)
            {
                return false;
            }

            _length += read;
        }

        return true;
    }

    private void MakeRoom()
    {
        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }
    }

    /// <summary>
    /// Begins a record. Consumed text is dropped from time to time, so that the buffer contains little more than the longest record.
    /// </summary>
    private void BeginRecord()
    {
        if (_position > _buffer.Length / 2)
        {
            _buffer.AsSpan(_position, _length - _position).CopyTo(_buffer);
            (_length, _position) = (_length - _position, 0);
        }

        _start = _position;
    }
}
