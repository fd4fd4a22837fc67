using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.History.LibreView;

/// <summary>
/// A normalised column name: lower case without accents, words separated by one space, a space at each end, and without the unit.
/// "Glukosewert-Verlauf (mg/dL)" becomes " glukosewert verlauf " in mg/dL.
/// </summary>
/// <param name="Text">The normalised words.</param>
/// <param name="Unit">The unit in the name; null when there is none or there are both.</param>
internal readonly record struct FoldedName(string Text, GlucoseUnit? Unit)
{
    /// <summary>The names of units, without leading space because some names have the unit attached to their last word.</summary>
    private static readonly string[] MilligramNames = ["mg dl ", "mgdl ", "mg per dl "];
    private static readonly string[] MillimoleNames = ["mmol l ", "mmoll ", "mmol per l "];

    /// <summary>Normalises a name.</summary>
    public static FoldedName From(string name)
    {
        var words = Fold(name);
        var milligrams = Cut(ref words, MilligramNames);
        var millimoles = Cut(ref words, MillimoleNames);
        return new FoldedName(words, (milligrams, millimoles) switch
        {
            (true, false) => GlucoseUnit.MilligramsPerDeciliter,
            (false, true) => GlucoseUnit.MillimolesPerLiter,
            _ => null,
        });
    }

    private static bool Cut(ref string words, string[] names)
    {
        foreach (var name in names)
        {
            if (words.Contains(name, StringComparison.Ordinal))
            {
                words = words.Replace(name, " ", StringComparison.Ordinal);
                return true;
            }
        }

        return false;
    }

    private static string Fold(string name)
    {
        var text = new StringBuilder(" ");
        foreach (var letter in name)
        {
            var folded = Fold(char.ToLowerInvariant(letter));
            if (folded != " ")
            {
                text.Append(folded);
            }
            else if (text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text[^1] == ' ' ? text.ToString() : text.Append(' ').ToString();
    }

    /// <summary>The replacements of accented letters, which are listed because the runtime has no cultures.</summary>
    private static string Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter.ToString(),
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ą' => "a",
        'ç' or 'ć' or 'č' => "c",
        'ď' => "d",
        'è' or 'é' or 'ê' or 'ë' or 'ę' or 'ě' => "e",
        'ì' or 'í' or 'î' or 'ï' => "i",
        'ł' or 'ľ' or 'ĺ' => "l",
        'ñ' or 'ń' or 'ň' => "n",
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' => "o",
        'ř' or 'ŕ' => "r",
        'š' or 'ś' => "s",
        'ť' => "t",
        'ù' or 'ú' or 'û' or 'ü' or 'ů' => "u",
        'ý' or 'ÿ' => "y",
        'ž' or 'ź' or 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",

        // Combining accents and invisible characters are removed.
        >= '\u0300' and <= '\u036F' or '\u00AD' or >= '\u200B' and <= '\u200F' or '\uFEFF' or '⁻' or '¹' => "",
        _ when char.IsLetterOrDigit(letter) => letter.ToString(),
        _ => " ",
    };
}
