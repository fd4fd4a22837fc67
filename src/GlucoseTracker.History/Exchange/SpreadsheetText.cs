namespace GlucoseTracker.History.Exchange;

/// <summary>
/// Text that a spreadsheet must not take for a formula: a cell that begins with =, +, -, @, a tab or a carriage return is computed when a
/// file is opened, so such a text gets an apostrophe in front, which spreadsheets hide. Reading takes it away again.
/// </summary>
internal static class SpreadsheetText
{
    private const char Apostrophe = '\'';

    /// <summary>The text as a field of a CSV file: protected, and in quotation marks where RFC 4180 asks for them.</summary>
    public static string Protect(string text)
    {
        var safe = IsFormula(text) ? Apostrophe + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>The text that was protected.</summary>
    public static string Unprotect(string field) => field.StartsWith(Apostrophe) && IsFormula(field) ? field[1..] : field;

    /// <summary>True also behind apostrophes, so that a text that begins with one of its own comes back as it was.</summary>
    private static bool IsFormula(string text) => text.TrimStart(Apostrophe) is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}
