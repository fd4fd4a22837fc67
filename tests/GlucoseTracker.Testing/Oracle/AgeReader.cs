using System.Globalization;
using System.Text.RegularExpressions;

namespace GlucoseTracker.Testing.Oracle;

/// <summary>
/// Reads the age: "now", "3 min", "1 h 20 min", "8 min late", a number above "min", and at night on 32 rows a number alone.
/// </summary>
internal static partial class AgeReader
{
    private const int Digits = 20;

    /// <summary>Rows between a large age and the "min" below it.</summary>
    private static readonly (int Min, int Max) RowsBetween = (2, 9);

    /// <summary>
    /// The positions of a single number on 32 rows: the row below it in the corner and in the trend column, and the middle column there.
    /// </summary>
    private static readonly (int Corner, int Column, int Middle) WithoutUnit = (28, 18, 79);

    /// <summary>The age in minutes; null when the picture has none.</summary>
    /// <param name="glass">The picture.</param>
    /// <param name="words">The recognised words.</param>
    /// <param name="language">The language of the words.</param>
    public static int? Read(ColumnBitmap glass, IReadOnlyList<RecognizedWord> words, OracleLanguage language)
    {
        foreach (var word in words)
        {
            var age = word.Text switch
            {
                "now" when word.IsIsolated(glass) => 0,
                "min" => ReadBefore(glass, word, language) ?? ReadAbove(glass, word),
                _ => null,
            };
            if (age is not null)
            {
                return age;
            }
        }

        return null;
    }

    /// <summary>A number without "min", when the budget of the night layout does not allow the word.</summary>
    public static int? ReadWithoutUnit(ColumnBitmap glass)
    {
        for (var moved = -2; moved <= 2; moved++)
        {
            foreach (var font in new[] { OracleFonts.Text8, OracleFonts.Text6 })
            {
                var corner = LineReader.ReadBefore(glass, [font], glass.Width, WithoutUnit.Corner + moved);
                if (Number().IsMatch(corner))
                {
                    return int.Parse(corner, CultureInfo.InvariantCulture);
                }

                for (var aside = -2; aside <= 2; aside++)
                {
                    if (ReadCentered(glass, font, WithoutUnit.Middle + aside, WithoutUnit.Column + moved) is { } age)
                    {
                        return age;
                    }
                }
            }
        }

        return null;
    }

    private static int? ReadBefore(ColumnBitmap glass, RecognizedWord min, OracleLanguage language)
    {
        var before = LineReader.ReadBefore(glass, OracleFonts.Texts.Prepend(min.Font), min.X, min.Baseline);
        var after = LineReader.ReadAfter(glass, min.Font, min.End + 1, min.Baseline).Text;
        before = language.BeforeAge.Length > 0 && before.StartsWith(language.BeforeAge, StringComparison.Ordinal)
            ? before[language.BeforeAge.Length..]
            : before;
        return HoursAndMinutes().Match(before) is { Success: true } told && (after.Length == 0 || after == language.AfterAge)
            ? (60 * Parse(told.Groups["h"])) + Parse(told.Groups["m"])
            : null;
    }

    private static int? ReadAbove(ColumnBitmap glass, RecognizedWord min)
    {
        var top = min.Baseline - min.Font.Capital;
        for (var between = RowsBetween.Min; between <= RowsBetween.Max; between++)
        {
            foreach (var font in OracleFonts.LargeAges)
            {
                if (ReadCentered(glass, font, (min.X + min.End + 1) / 2, top - between) is { } age)
                {
                    return age;
                }
            }
        }

        return null;
    }

    /// <summary>The number with its middle at a column.</summary>
    private static int? ReadCentered(ColumnBitmap glass, TemplateFont font, int middle, int baseline)
    {
        for (var x = middle - Digits; x <= middle; x++)
        {
            if (!glass.HasInk(x, baseline - font.Capital, font.Capital) || glass.HasInk(x - 1, baseline - font.Capital, font.Capital))
            {
                continue;
            }

            // Other ink can be near, and a figure that was not recognised would move the middle.
            var (read, end) = LineReader.ReadAfter(glass, font, x, baseline);
            var text = read.TrimEnd('?');
            if (Number().IsMatch(text) && Math.Abs(((x + end + 1) / 2) - middle) <= 2)
            {
                return int.Parse(text, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static int Parse(Group number) => number.Success ? int.Parse(number.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^\d{1,2}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^((?<h>\d+)h)?(?<m>\d+)$")]
    private static partial Regex HoursAndMinutes();
}
