namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Protects texts from being formulas: a spreadsheet computes a cell that begins with =, +, -, @, a tab or a carriage return when it opens
/// a file. Such a text gets a leading apostrophe, which spreadsheets hide and which reading removes.
/// </summary>
internal static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    /// <summary>The text as a field of a CSV file: protected, and quoted where RFC 4180 requires it.</summary>
    public static string Protect(string text)
    {
        var safe = IsFormula(text) ? Apostrophe + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>Removes the protection.</summary>
    public static string Unprotect(string field) => field.StartsWith(Apostrophe) && IsFormula(field) ? field[1..] : field;

    /// <summary>True also for texts with leading apostrophes, so that a text with its own apostrophe is restored.</summary>
    private static bool IsFormula(string text) => text.TrimStart(Apostrophe) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
