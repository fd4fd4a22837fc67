namespace GlucoseTracker.Graphics.Fonts;

/// <summary>Enumerates the glyphs of a text with their columns.</summary>
internal ref struct GlyphEnumerator(BitmapFont font, ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _index = -1;
    private int _pen;

    public (int Offset, Glyph Glyph) Current { get; private set; }

    public readonly GlyphEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        while (++_index < _text.Length)
        {
            if (!font.TryGetGlyph(_text[_index], out var glyph))
            {
                continue;
            }

            var offset = _pen + (_index == 0 ? 0 : font.GetKerning(_text[_index - 1], _text[_index]));
            Current = (offset, glyph);
            _pen = offset + glyph.Advance;
            return true;
        }

        return false;
    }
}
