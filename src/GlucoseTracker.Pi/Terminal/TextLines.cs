namespace GlucoseTracker.Pi.Terminal;

/// <summary>Breaks a text between its words into the lines of a window.</summary>
internal static class TextLines
{
    /// <summary>The lines. A word that is longer than a line is truncated; lines beyond the rows are omitted.</summary>
    /// <param name="text">The text; '\n' begins a new line.</param>
    /// <param name="columns">The maximum length of a line.</param>
    /// <param name="rows">The maximum number of lines.</param>
    public static IEnumerable<string> Wrap(string text, int columns, int rows) =>
        text.Split('\n').SelectMany(paragraph => WrapParagraph(paragraph, Math.Max(columns, 1))).Take(Math.Max(rows, 0));

    private static IEnumerable<string> WrapParagraph(string text, int columns)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[..Math.Min(word.Length, columns)]))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > columns)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }
}
