namespace GlucoseTracker.Pi.Terminal;

/// <summary>
/// Makes the console neutral for the whole process: whatever a command or the log writes, no character in it controls the terminal. Only
/// the panel that is drawn in a terminal writes past it.
/// </summary>
internal static class SanitizedConsole
{
    /// <summary>The console's output as it was, for the panel that is drawn in the terminal; nothing foreign may go there.</summary>
    public static TextWriter Raw { get; private set; } = Console.Out;

    /// <summary>Puts the filter in front of output and error output. Called once, before anything is written.</summary>
    public static void Install()
    {
        Raw = Console.Out;
        Console.SetOut(new SanitizingWriter(Console.Out));
        Console.SetError(new SanitizingWriter(Console.Error));
    }
}
