using System.Text.RegularExpressions;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>Reads the large figures of a value.</summary>
internal static partial class ValueReader
{
    /// <summary>The lowest upper row of large figures, which are at the top, up to six rows and the pixel shift lower.</summary>
    private const int MaxTop = 12;

    /// <summary>Columns between two figures.</summary>
    private const int MaxGap = 10;

    /// <summary>Columns without ink around a value.</summary>
    private const int ClearColumns = 2;

    /// <summary>
    /// The box of an inverse value has round corners, which are not ink: at the outermost pixel shift they are beside the first figure.
    /// </summary>
    private const int Corner = 2;

    /// <summary>The value and its form; null when there is none, or when it is ambiguous.</summary>
    public static (string Value, DigitStyle Form)? Read(ColumnBitmap glass)
    {
        foreach (var (font, form) in glass.Height == 64 ? OracleFonts.Figures64 : OracleFonts.Figures32)
        {
            if (Read(glass, font) is { } value && IsValue(value))
            {
                return (value, form);
            }
        }

        return null;
    }

    /// <summary>True for the text of a value: "5.6", "101", "HI", "LO".</summary>
    public static bool IsValue(string text) => Value().IsMatch(text);

    private static string? Read(ColumnBitmap glass, TemplateFont font)
    {
        // A value has no minus sign, but the shaft of an arrow looks like one.
        var places = font.Letters.Where(letter => letter.Text != "-")
            .SelectMany(letter => glass.FindAll(letter, 0, MaxTop), (letter, place) => (Letter: letter, place.X, place.Y))
            .OrderByDescending(p => p.Letter.Width).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        // The stem of a 1 or an H looks like an I, so ink within a wider figure belongs to that figure.
        var row = places[0].Y;
        var figures = new List<(Template Letter, int X, int Y)>();
        foreach (var place in places.Where(p => p.Y == row))
        {
            if (!figures.Exists(f => place.X < f.X + f.Letter.Width && f.X < place.X + place.Letter.Width))
            {
                figures.Add(place);
            }
        }

        figures.Sort((a, b) => a.X.CompareTo(b.X));
        return IsIsolated(glass, font, figures)
            ? string.Concat(figures.Select(f => f.Letter.Text)).Replace("L0", "LO", StringComparison.Ordinal)
            : null;
    }

    private static bool IsIsolated(ColumnBitmap glass, TemplateFont font, List<(Template Letter, int X, int Y)> figures)
    {
        var (first, last) = (figures[0], figures[^1]);
        var end = last.X + last.Letter.Width;
        var (top, rows) = (first.Y + Corner, font.Capital - (2 * Corner));
        for (var i = 1; i <= ClearColumns; i++)
        {
            if (glass.HasInk(first.X - i, top, rows) || glass.HasInk(end - 1 + i, top, rows))
            {
                return false;
            }
        }

        for (var i = 1; i < figures.Count; i++)
        {
            var from = figures[i - 1].X + figures[i - 1].Letter.Width;
            if (figures[i].X - from > MaxGap
                || Enumerable.Range(from, Math.Max(0, figures[i].X - from)).Any(x => glass.HasInk(x, first.Y, font.Capital)))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"^(\d{2,3}|\d{1,2}[.,]\d|HI|LO)$")]
    private static partial Regex Value();
}
