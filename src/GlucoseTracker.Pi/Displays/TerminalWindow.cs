namespace GlucoseTracker.Pi.Displays;

/// <summary>The window that the process writes to.</summary>
internal static class TerminalWindow
{
    /// <summary>Columns and rows; without a terminal there is room for everything.</summary>
    public static (int Columns, int Rows) Size() => Console.IsOutputRedirected ? (int.MaxValue, int.MaxValue) : (Console.WindowWidth, Console.WindowHeight);
}
