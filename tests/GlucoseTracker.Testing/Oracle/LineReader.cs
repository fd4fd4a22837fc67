namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// Reads small letters along a line. Spaces are omitted; unknown ink close to a letter is read as a question mark.
/// </summary>
internal static class LineReader
{
    /// <summary>The maximum number of columns without ink within a line: a space, with the space around a 1.</summary>
    private const int MaxGap = 8;

    /// <summary>The maximum distance of ink that belongs to the word.</summary>
    private const int MaxLetterGap = 3;

    /// <summary>The text before a column on this baseline, in the first font that matches.</summary>
    public static string ReadBefore(ColumnBitmap glass, IEnumerable<TemplateFont> fonts, int x, int baseline) =>
        fonts.Select(font => ReadBefore(glass, font, x, baseline)).FirstOrDefault(text => text.Length > 0) ?? "";

    private static string ReadBefore(ColumnBitmap glass, TemplateFont font, int x, int baseline)
    {
        var (text, begin) = ("", x);
        while (true)
        {
            var from = begin - 1;
            var right = from;
            while (right >= 0 && from - right <= MaxGap && !glass.HasInk(right, baseline - font.Capital, font.Capital))
            {
                right--;
            }

            var over = right < 0 || from - right > MaxGap || glass.IsEdge(right, baseline, font.Capital);
            var letter = over ? null : FindWidest(font, l => glass.IsAt(l, right - l.Width + 1, baseline - l.Baseline));
            if (letter is null)
            {
                return Normalize(!over && from - right <= MaxLetterGap && text.Length > 0 ? "?" + text : text);
            }

            (text, begin) = (letter.Text + text, right - letter.Width + 1);
        }
    }

    /// <summary>The text after a column on this baseline, and its last column.</summary>
    public static (string Text, int End) ReadAfter(ColumnBitmap glass, TemplateFont font, int x, int baseline)
    {
        var (text, end) = ("", x - 1);
        while (true)
        {
            var from = end + 1;
            var left = from;
            while (left < glass.Width && left - from <= MaxGap && !glass.HasInk(left, baseline - font.Capital, font.Capital))
            {
                left++;
            }

            var over = left >= glass.Width || left - from > MaxGap || glass.IsEdge(left, baseline, font.Capital);
            var letter = over ? null : FindWidest(font, l => glass.IsAt(l, left, baseline - l.Baseline));
            if (letter is null)
            {
                return (Normalize(!over && left - from <= MaxLetterGap && text.Length > 0 ? text + "?" : text), end);
            }

            (text, end) = (text + letter.Text, left + letter.Width - 1);
        }
    }

    /// <summary>A capital I and a small l have the same picture; the only word with the capital is HI.</summary>
    private static string Normalize(string text) => text.Replace('I', 'l').Replace("Hl", "HI", StringComparison.Ordinal);

    private static Template? FindWidest(TemplateFont font, Func<Template, bool> stands) =>
        font.Letters.Where(stands).MaxBy(letter => letter.Width);
}
