using System.Text.RegularExpressions;

namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Protects texts from being formulas: a spreadsheet computes a cell that begins with =, +, -, @ (also in full width), a tab or a carriage
/// return when it opens a file. In countries with a decimal comma a cell ends at a semicolon, so such a sign after a semicolon counts too.
/// It gets an apostrophe, which spreadsheets hide and which reading removes.
/// </summary>
internal static partial class SpreadsheetText
{
    /// <summary>The text as a field of a CSV file: protected, and quoted where RFC 4180 requires it.</summary>
    public static string Protect(string text)
    {
        var safe = Formula().Replace(text, "$1'$2");
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Removes the protection.</summary>
    public static string Unprotect(string field) => Formula().Replace(
        field, match => match.Groups[1].Value + (match.Groups[2].Length > 0 ? match.Groups[2].Value[1..] : ""));

    /// <summary>
    /// The place before a sign that begins a formula: the beginning of a cell, blanks included, and the text's own apostrophes, so that a
    /// text with such ones is restored.
    /// </summary>
    [GeneratedRegex(@"((?:^|;)\p{Zs}*)('*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r])")]
    private static partial Regex Formula();
}
