using GlucoseTracker.Graphics;

namespace GlucoseTracker.Pi.Terminal;

/// <summary>The window that the process writes to.</summary>
internal static class TerminalWindow
{
    /// <summary>Columns and rows; without a terminal there is room for everything.</summary>
    public static (int Columns, int Rows) Size() =>
        Console.IsOutputRedirected ? (int.MaxValue, int.MaxValue) : (Console.WindowWidth, Console.WindowHeight);

    /// <summary>The display that is drawn in this terminal, past the filter for foreign text.</summary>
    public static IDisplay OpenDisplay() => new TerminalDisplay(SanitizedConsole.Raw, Size, static () => "");
}
