using System.Globalization;
using System.Text;

namespace GlucoseTracker.Domain.Values;

/// <summary>
/// Text that somebody else wrote: names, values from files and from the configuration, words of a service. Before it reaches a terminal, a
/// log, a notification, a file name or the panel, it goes through here.
/// </summary>
public static class NeutralText
{
    /// <summary>The text on one line: harmful characters are removed, line breaks and tabs become a space, and the rest is cut.</summary>
    /// <param name="text">The text; null gives an empty one.</param>
    /// <param name="maxLength">Characters (Unicode scalar values) that are kept at most, from 1; a longer text ends with "...".</param>
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

    /// <summary>
    /// True for what a terminal obeys or an eye cannot see: control characters (C0, DEL, C1), bidirectional and zero-width controls and all
    /// other format characters, line and paragraph separators, and what a broken surrogate pair decodes to.
    /// </summary>
    /// <remarks>Unicode general categories Cc, Cf, Zl and Zp; U+FFFD.</remarks>
    public static bool IsHarmful(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>LF, VT, FF, CR, NEL, line and paragraph separator.</summary>
    private static bool IsLineBreak(Rune rune) => rune.Value is (>= '\n' and <= '\r') or 0x85 or 0x2028 or 0x2029;
}
