using System.Globalization;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>Reads the clock page: four large figures with a colon of two square dots in their middle.</summary>
internal static partial class ClockReader
{
    /// <summary>The lowest upper row of the figures.</summary>
    private const int MaxTop = 16;

    /// <summary>The maximum number of columns between a figure and the colon.</summary>
    private const int MaxGap = 12;

    /// <summary>The text of the time, such as "14:32"; null when the picture contains no clock.</summary>
    public static string? Read(ColumnBitmap glass)
    {
        foreach (var (font, dot) in glass.Height == 64 ? OracleFonts.Clocks64 : OracleFonts.Clocks32)
        {
            if (Read(glass, font, dot) is { } time && Time().IsMatch(time))
            {
                return time;
            }
        }

        return null;
    }

    private static string? Read(ColumnBitmap glass, TemplateFont font, int dot)
    {
        var figures = new List<(Template Letter, int X, int Y)>();
        foreach (var place in font.Letters.Where(letter => char.IsAsciiDigit(letter.Text[0]))
            .SelectMany(letter => glass.FindAll(letter, 0, MaxTop), (letter, place) => (Letter: letter, place.X, place.Y))
            .OrderByDescending(p => p.Letter.Width))
        {
            if (!figures.Exists(f => place.X < f.X + f.Letter.Width && f.X < place.X + place.Letter.Width))
            {
                figures.Add(place);
            }
        }

        figures.Sort((a, b) => a.X.CompareTo(b.X));
        if (figures.Count != 4 || figures.Exists(f => f.Y != figures[0].Y))
        {
            return null;
        }

        var (from, to) = (figures[1].X + figures[1].Letter.Width, figures[2].X);
        var colon = Enumerable.Range(from, to - from).Where(x => glass.HasInk(x, figures[0].Y, font.Capital)).ToList();
        var text = string.Concat(figures.Select(f => f.Letter.Text));
        return colon.Count == dot && colon[^1] - colon[0] == dot - 1 && colon[0] - from <= MaxGap && to - colon[^1] <= MaxGap
            ? string.Create(CultureInfo.InvariantCulture, $"{text[..2]}:{text[2..]}")
            : null;
    }

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d$")]
    private static partial Regex Time();
}
