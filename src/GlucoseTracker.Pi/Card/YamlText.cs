using System.Globalization;
using System.Text;

namespace GlucoseTracker.Pi.Card;

/// <summary>Formats text for a YAML file.</summary>
internal static class YamlText
{
    /// <summary>A double-quoted scalar: quotation marks, backslashes and control characters are escaped.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' or '\\' => quoted.Append('\\').Append(letter),
                _ when char.IsControl(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The lines of a block scalar.</summary>
    public static string Indent(string text, string indentation) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => (line.Length == 0 ? "" : indentation + line) + "\n"));
}
