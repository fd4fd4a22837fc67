namespace GlucoseTracker.Graphics.Fonts;

/// <summary>
/// Reads a font in Adobe's Glyph Bitmap Distribution Format (BDF 2.1, Adobe technical note 5005). Total: a bad file gives
/// a <see cref="BdfFormatException"/> with its line and nothing else.
/// </summary>
public ref struct BdfReader
{
    private const int MaxMetric = 1024;
    private const int MaxColumns = 128;

    /// <summary>A column is a word of bits.</summary>
    private const int MaxRows = 64;

    /// <summary>The largest file: 1 MiB. The largest font of the program has 74 kB.</summary>
    private const int MaxLength = 1 << 20;

    /// <summary>
    /// The most columns of all letters together, which take 512 KiB. A letter without rows has many columns in few bytes of the file.
    /// </summary>
    private const int MaxAllColumns = 1 << 16;

    private readonly Dictionary<char, Glyph> _glyphs = [];
    private readonly List<ulong> _columns = [];
    private BdfLineReader _lines;

    private BdfReader(ReadOnlySpan<byte> bdf, string name) => _lines = new BdfLineReader(bdf, name);

    /// <summary>Reads a font. Characters outside the Basic Multilingual Plane are omitted.</summary>
    /// <param name="bdf">The file's bytes.</param>
    /// <param name="name">The font's name, for messages.</param>
    /// <param name="kerning">Pairs of characters that are drawn closer, which the format cannot express. Default none.</param>
    /// <exception cref="BdfFormatException">The file is truncated or not a BDF font.</exception>
    public static BitmapFont Read(ReadOnlySpan<byte> bdf, string name, IReadOnlyList<KerningRule>? kerning = null)
    {
        var reader = new BdfReader(bdf, name);
        var ascent = reader.ReadAll(bdf.Length);
        return new BitmapFont(name, ascent, reader._glyphs, [.. reader._columns], kerning ?? []);
    }

    private int ReadAll(int length)
    {
        if (length > MaxLength)
        {
            throw _lines.CreateException($"the file is larger than {MaxLength >> 20} MiB.");
        }

        if (!_lines.MoveNext() || !_lines.Is("STARTFONT"u8))
        {
            throw _lines.CreateException("the file does not begin with STARTFONT.");
        }

        var ascent = -1;
        while (_lines.MoveNext())
        {
            if (_lines.Is("FONT_ASCENT"u8))
            {
                _lines.Read(new Span<int>(ref ascent), MaxMetric);
            }
            else if (_lines.Is("STARTCHAR"u8))
            {
                ReadGlyph();
            }
            else if (_lines.Is("ENDFONT"u8))
            {
                return ascent >= 0 ? ascent : throw _lines.CreateException("the font has no FONT_ASCENT.");
            }
        }

        throw _lines.CreateException("the file ends without ENDFONT.");
    }

    private void ReadGlyph()
    {
        var code = -1;
        Span<int> advance = [0];
        Span<int> box = [-1, -1, 0, 0];
        while (!_lines.Is("BITMAP"u8))
        {
            if (!_lines.MoveNext() || _lines.Is("ENDCHAR"u8))
            {
                throw _lines.CreateException("a letter ends without BITMAP.");
            }

            if (_lines.Is("ENCODING"u8))
            {
                _lines.Read(new Span<int>(ref code), 0x10FFFF);
            }
            else if (_lines.Is("DWIDTH"u8))
            {
                _lines.Read(advance, MaxMetric);
            }
            else if (_lines.Is("BBX"u8))
            {
                _lines.Read(box, MaxMetric);
            }
        }

        var (width, height) = (box[0], box[1]);
        if (width is < 0 or > MaxColumns || height is < 0 or > MaxRows)
        {
            throw _lines.CreateException($"a letter needs a BBX of at most {MaxColumns} columns and {MaxRows} rows.");
        }

        var glyph = new Glyph(advance[0], box[2], box[3], width, height, _columns.Count);
        ReadRows(width, height);
        if (code is >= 0 and <= char.MaxValue && !_glyphs.TryAdd((char)code, glyph))
        {
            throw _lines.CreateException("the letter is there twice.");
        }
    }

    private void ReadRows(int width, int height)
    {
        Span<ulong> columns = stackalloc ulong[MaxColumns];
        for (var row = 0; row < height; row++)
        {
            if (!_lines.MoveNext())
            {
                throw _lines.CreateException("the file ends within a letter.");
            }

            ReadRow(_lines.Text, columns[..width], row);
        }

        if (!_lines.MoveNext() || !_lines.Is("ENDCHAR"u8))
        {
            throw _lines.CreateException("ENDCHAR should follow the letter's last row.");
        }

        if (_columns.Count + width > MaxAllColumns)
        {
            throw _lines.CreateException($"the letters have more than {MaxAllColumns} columns together.");
        }

        _columns.AddRange(columns[..width]);
    }

    private readonly void ReadRow(ReadOnlySpan<byte> hex, Span<ulong> columns, int row)
    {
        if (hex.Length * 4 < columns.Length)
        {
            throw _lines.CreateException("the row is shorter than the letter is wide.");
        }

        for (var x = 0; x < columns.Length; x++)
        {
            var digit = hex[x / 4];
            if (!char.IsAsciiHexDigit((char)digit))
            {
                throw _lines.CreateException("a row is made of hexadecimal digits.");
            }

            var value = digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
            columns[x] |= (ulong)((value >> (3 - (x & 3))) & 1) << row;
        }
    }
}
