using System.CommandLine;
using System.CommandLine.Invocation;
using GlucoseTracker.Pi.Help;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Prints the help of the command in the language of the terminal's locale.</summary>
internal sealed class ShowHelp : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Prints the help of a command.</summary>
    public static void Print(Command command) => Console.Out.Write(HelpText.Format(command, UserTexts.Current, GetWidth()));

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Print(parseResult.CommandResult.Command);
        return ExitCode.Ok;
    }

    private static int GetWidth() => !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : int.MaxValue;
}
