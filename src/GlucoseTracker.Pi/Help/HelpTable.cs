using System.Text;

namespace GlucoseTracker.Pi.Help;

/// <summary>A section of help: names on the left, descriptions on the right, wrapped at the width of the terminal.</summary>
internal static class HelpTable
{
    private const int Margin = 2;
    private const int Gap = 2;

    /// <summary>Joins a punctuation mark to its word while lines are wrapped, because French has a space before it.</summary>
    private const string Tie = "\u00a0";

    /// <summary>Adds a section, which ends with an empty line; nothing without rows.</summary>
    /// <param name="text">Receives the lines.</param>
    /// <param name="heading">The line above the rows.</param>
    /// <param name="rows">The rows; with an empty name the description is on the left.</param>
    /// <param name="width">The columns of the terminal.</param>
    public static void Append(StringBuilder text, string heading, IReadOnlyList<(string Name, string Description)> rows, int width)
    {
        if (rows.Count == 0)
        {
            return;
        }

        // A name that would leave less than half of the line for the descriptions is on a separate line.
        var names = rows.Select(row => row.Name.Length).Where(length => length <= (width / 2) - Margin).DefaultIfEmpty(0).Max();
        var indentation = Margin + names + (names > 0 ? Gap : 0);
        text.Append(heading).Append('\n');
        foreach (var (name, description) in rows)
        {
            var start = text.Length;
            text.Append(' ', Margin).Append(name);
            if (name.Length > names)
            {
                text.Append('\n');
                start = text.Length;
            }

            AppendWords(text, description, start, indentation, width);
        }

        text.Append('\n');
    }

    private static void AppendWords(StringBuilder text, string description, int start, int indentation, int width)
    {
        text.Append(' ', indentation - (text.Length - start));
        var isFirst = true;
        foreach (var word in description.Replace(" :", Tie + ":").Replace(" ;", Tie + ";").Split(' '))
        {
            if (!isFirst && text.Length - start + 1 + word.Length > width)
            {
                text.Append('\n');
                start = text.Length;
                text.Append(' ', indentation);
                isFirst = true;
            }

            text.Append(isFirst ? "" : " ").Append(word.Replace(Tie, " "));
            isFirst = false;
        }

        text.Append('\n');
    }
}
