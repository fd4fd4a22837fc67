using System.Text;

namespace GlucoseTracker.Architecture.Tests;

/// <summary>Removes the comments from C# text, so that rules about code ignore them.</summary>
internal static class Comments
{
    /// <summary>Returns the text with comments replaced by spaces; lines and columns do not change. Strings are code.</summary>
    public static string Blank(string text)
    {
        var result = new StringBuilder(text);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfToken(text, at);
            if (text[at] == '/' && end > at + 1)
            {
                for (var i = at; i < end; i++)
                {
                    result[i] = text[i] == '\n' ? '\n' : ' ';
                }
            }

            at = end;
        }

        return result.ToString();
    }

    /// <summary>The end of the comment, string or character that begins at this index; otherwise the next index.</summary>
    private static int EndOfToken(string text, int at) => text[at] switch
    {
        '/' when Is(text, at, "//") => After(text, "\n", at + 2) is var end && end < text.Length ? end - 1 : end,
        '/' when Is(text, at, "/*") => After(text, "*/", at + 2),
        '"' when Is(text, at, "\"\"\"") => EndOfRawString(text, at),
        '"' when at > 0 && (text[at - 1] == '@' || (at > 1 && text[at - 2] == '@' && text[at - 1] == '$')) =>
            EndOfVerbatimString(text, at + 1),
        '"' or '\'' => EndOfQuoted(text, at),
        _ => at + 1,
    };

    private static int EndOfQuoted(string text, int at)
    {
        var quote = text[at];
        for (at++; at < text.Length && text[at] != quote && text[at] != '\n'; at++)
        {
            at += text[at] == '\\' ? 1 : 0;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int EndOfVerbatimString(string text, int at)
    {
        while (at < text.Length && (text[at] != '"' || Is(text, at, "\"\"")))
        {
            at += text[at] == '"' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int EndOfRawString(string text, int at)
    {
        var quotes = 0;
        while (at + quotes < text.Length && text[at + quotes] == '"')
        {
            quotes++;
        }

        return After(text, new string('"', quotes), at + quotes);
    }

    private static int After(string text, string end, int from)
    {
        var found = text.IndexOf(end, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }

    private static bool Is(string text, int at, string token) => string.CompareOrdinal(text, at, token, 0, token.Length) == 0;
}
