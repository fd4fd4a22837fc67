using System.Globalization;
using System.Text;

namespace GlucoseTracker.Domain.Values;

/// <summary>
/// Neutralises foreign text: names, values from files and from the configuration, and texts of a service. All such text is converted here
/// before it reaches a terminal, a log, a notification, a file name or the panel.
/// </summary>
public static class NeutralText
{
    /// <summary>
    /// Returns the text on one line: harmful characters are removed, line breaks and tabs become a space, and a long text is truncated.
    /// </summary>
    /// <param name="text">The text; null gives an empty text.</param>
    /// <param name="maxLength">The maximum number of Unicode scalar values, at least 1; a truncated text ends with "...".</param>
    public static string From(string? text, int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 1);
        var kept = new StringBuilder();
        var count = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var shown = IsLineBreak(rune) || rune.Value == '\t' ? new Rune(' ') : rune;
            if (IsHarmful(shown))
            {
                continue;
            }

            if (count++ == maxLength)
            {
                return kept.Append("...").ToString();
            }

            kept.Append(shown);
        }

        return kept.ToString();
    }

    /// <summary>True when the text would be shown on more than one line.</summary>
    public static bool HasLineBreak(string text) => text.EnumerateRunes().Any(IsLineBreak);

    /// <summary>
    /// True for what a terminal obeys or an eye cannot see: control characters (C0, DEL, C1), bidirectional and zero-width controls and all
    /// other format characters, invisible letters and marks, line and paragraph separators, and what a broken surrogate pair decodes to.
    /// </summary>
    /// <remarks>Unicode general categories Cc, Cf, Zl and Zp; U+FFFD; the property Default_Ignorable_Code_Point.</remarks>
    public static bool IsHarmful(Rune rune) => rune == Rune.ReplacementChar || IsIgnorable(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>
    /// The code points of Unicode's Default_Ignorable_Code_Point that are in no category of <see cref="IsHarmful"/>: joiners, Hangul and
    /// Khmer fillers, variation selectors, and reserved ones.
    /// </summary>
    private static bool IsIgnorable(Rune rune) => rune.Value is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F)
        or 0x2065 or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>LF, VT, FF, CR, NEL, line and paragraph separator.</summary>
    private static bool IsLineBreak(Rune rune) => rune.Value is (>= '\n' and <= '\r') or 0x85 or 0x2028 or 0x2029;
}
