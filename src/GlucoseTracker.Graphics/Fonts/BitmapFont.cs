using System.Collections.Frozen;
using System.Numerics;

namespace GlucoseTracker.Graphics.Fonts;

/// <summary>
/// A one-bit font of one size, without scaling and smoothing. Immutable. A missing character is drawn as the font's question mark, or as
/// nothing when the font has none.
/// </summary>
public sealed class BitmapFont
{
    private readonly Dictionary<char, Glyph> _glyphs;
    private readonly ulong[] _columns;
    private readonly FrozenDictionary<(char Before, char Letter), int> _kerning;

    internal BitmapFont(string name, int ascent, Dictionary<char, Glyph> glyphs, ulong[] columns, IReadOnlyList<KerningRule> kerning)
    {
        Name = name;
        Ascent = ascent;
        _glyphs = glyphs;
        _columns = columns;
        _kerning = kerning
            .SelectMany(rule => rule.Before, (rule, before) => KeyValuePair.Create((before, rule.Letter), rule.Columns))
            .ToFrozenDictionary();
    }

    /// <summary>The name of the font file without extension.</summary>
    public string Name { get; }

    /// <summary>The number of rows from the upper edge of a figure to its baseline, both included.</summary>
    public int Ascent { get; }

    /// <summary>True when the font has a glyph for the character.</summary>
    public bool Contains(char letter) => _glyphs.ContainsKey(letter);

    /// <summary>The width of the text from the pen's start to the last ink.</summary>
    public int GetWidth(ReadOnlySpan<char> text)
    {
        var right = 0;
        foreach (var (offset, glyph) in EnumerateGlyphs(text))
        {
            right = Math.Max(right, offset + glyph.XOffset + glyph.Width);
        }

        return right;
    }

    /// <summary>The number of rows from the highest ink of the text down to its baseline, both included.</summary>
    public int GetRise(ReadOnlySpan<char> text)
    {
        var rise = 0;
        foreach (var (_, glyph) in EnumerateGlyphs(text))
        {
            rise = Math.Max(rise, glyph.YOffset + glyph.Height);
        }

        return rise;
    }

    /// <summary>The number of pixels that a text lights.</summary>
    public int CountLitPixels(ReadOnlySpan<char> text)
    {
        var lit = 0;
        foreach (var (_, glyph) in EnumerateGlyphs(text))
        {
            foreach (var column in GetColumns(glyph))
            {
                lit += BitOperations.PopCount(column);
            }
        }

        return lit;
    }

    /// <summary>The empty columns before the ink of the first letter; 0 when the text begins with a space.</summary>
    internal int GetFirstBearing(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[0] != ' ' && TryGetGlyph(text[0], out var first) && first.Width > 0 ? first.XOffset : 0;

    internal ReadOnlySpan<ulong> GetColumns(Glyph glyph) => _columns.AsSpan(glyph.FirstColumn, glyph.Width);

    internal GlyphEnumerator EnumerateGlyphs(ReadOnlySpan<char> text) => new(this, text);

    internal bool TryGetGlyph(char letter, out Glyph glyph) =>
        _glyphs.TryGetValue(letter, out glyph) || _glyphs.TryGetValue('?', out glyph);

    internal int GetKerning(char before, char letter) => _kerning.Count == 0 ? 0 : _kerning.GetValueOrDefault((before, letter));
}
