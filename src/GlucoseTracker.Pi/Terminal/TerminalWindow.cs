using System.Text;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>The terminal window of the process.</summary>
internal static class TerminalWindow
{
    /// <summary>The variables with the locale for characters, in the order of POSIX: the first that is not empty counts.</summary>
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    /// <summary>Columns and rows; unlimited without a terminal.</summary>
    public static (int Columns, int Rows) GetSize() =>
        Console.IsOutputRedirected ? (int.MaxValue, int.MaxValue) : (Console.WindowWidth, Console.WindowHeight);

    /// <summary>The characters of this process's output, by its encoding, its locale and the kind of its terminal.</summary>
    public static TerminalCharacters GetCharacters() => FindCharacters(
        SanitizedConsole.Raw.Encoding, ReadLocale(), Environment.GetEnvironmentVariable("TERM"));

    /// <summary>
    /// Unicode, unless the encoding has no block elements, the locale is that of ASCII, or the terminal is known to have few characters.
    /// </summary>
    /// <param name="encoding">The encoding of the output.</param>
    /// <param name="locale">The locale for characters, such as "de_DE.UTF-8"; null: none is set.</param>
    /// <param name="terminal">The value of TERM; null: it is not set.</param>
    internal static TerminalCharacters FindCharacters(Encoding encoding, string? locale, string? terminal)
    {
        const string block = "\u2580";
        var isKnown = encoding.GetString(encoding.GetBytes(block)) == block && locale is not ("C" or "POSIX");
        return isKnown && terminal is not ("linux" or "vt100" or "vt102" or "vt220" or "dumb")
            ? TerminalCharacters.Unicode
            : TerminalCharacters.Ascii;
    }

    /// <summary>The display that is drawn in this terminal, past the filter for foreign text.</summary>
    public static IDisplay OpenDisplay() => new TerminalDisplay(SanitizedConsole.Raw, GetSize, GetCharacters(), static _ => "");

    private static string? ReadLocale() =>
        LocaleVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => value is { Length: > 0 });
}
