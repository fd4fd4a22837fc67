namespace GlucoseTracker.Pi.Terminal;

/// <summary>
/// Removes control characters from everything that the process writes to the console, so that foreign text cannot control the terminal.
/// Only <see cref="TerminalDisplay"/> bypasses this filter.
/// </summary>
internal static class SanitizedConsole
{
    /// <summary>The unfiltered console output, for <see cref="TerminalDisplay"/>; foreign text must not be written to it.</summary>
    public static TextWriter Raw { get; private set; } = Console.Out;

    /// <summary>Installs the filter for standard output and standard error. Called once, before the first output.</summary>
    public static void Install()
    {
        Raw = Console.Out;
        Console.SetOut(new SanitizingWriter(Console.Out));
        Console.SetError(new SanitizingWriter(Console.Error));
    }
}
