using System.CommandLine;
using System.CommandLine.Help;
using GlucoseTracker.Pi.Help;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The command line of the program with all commands.</summary>
internal static class CommandLine
{
    /// <summary>In the order of help and manual: set-up, daily use, and then the commands that systemd runs.</summary>
    private static readonly (string Name, Func<Command> Create)[] Commands =
    [
        ("demo", DemoCommand.Create),
        ("hats", HatsCommand.Create),
        ("card", CardCommand.Create),
        ("setup", SetupCommand.Create),
        ("login", LoginCommand.Create),
        ("logout", LogoutCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("status", StatusCommand.Create),
        ("readings", ReadingsCommand.Create),
        ("alarms", AlarmsCommand.Create),
        ("snooze", SnoozeCommand.Create),
        ("alarm-test", AlarmTestCommand.Create),
        ("stats", StatsCommand.Create),
        ("chart", ChartCommand.Create),
        ("export", ExportCommand.Create),
        ("import", ImportCommand.Create),
        ("reload", ReloadCommand.Create),
        ("webhook-test", WebhookTestCommand.Create),
        ("preview", PreviewCommand.Create),
        ("run", RunCommand.Create),
        ("blank", BlankCommand.Create),
    ];

    /// <summary>
    /// Parses the arguments of the process. Error messages repeat arguments, so an invalid command line is parsed again with neutral
    /// arguments. Help and errors are in the language of the terminal's locale, because no configuration has been read.
    /// </summary>
    /// <param name="words">The arguments.</param>
    public static ParseResult Parse(IReadOnlyList<string> words)
    {
        UserTexts.Begin();
        var parsed = Create(words).Parse(words);
        if (parsed.Errors.Count == 0)
        {
            return parsed;
        }

        List<string> neutral = [.. words.Select(FileText.GetLine)];
        return Create(neutral).Parse(neutral) is { Errors.Count: > 0 } failed ? failed : parsed;
    }

    /// <summary>Prints the errors of an invalid command line and the help of its command.</summary>
    /// <returns><see cref="ExitCode.Invalid"/>.</returns>
    public static int Refuse(ParseResult parsed)
    {
        foreach (var problem in ParseProblems.Describe(parsed))
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine();
        ShowHelp.Print(parsed.CommandResult.Command);
        return ExitCode.Invalid;
    }

    /// <summary>Creates only the command that the first argument names, which shortens the start; otherwise all commands.</summary>
    /// <param name="words">The arguments of the process; empty: all commands are created.</param>
    public static RootCommand Create(params IReadOnlyList<string> words)
    {
        var root = new RootCommand();
        root.Options.OfType<HelpOption>().Single().Action = new ShowHelp();
        var asked = Array.Find(Commands, command => words is [var first, ..] && first == command.Name);
        foreach (var (_, create) in asked.Create is null ? Commands : [asked])
        {
            root.Subcommands.Add(create());
        }

        // Without a command, the user needs the list of commands; for a script, the command line is invalid.
        root.SetAction(parsed =>
        {
            ShowHelp.Print(parsed.CommandResult.Command);
            return ExitCode.Invalid;
        });
        return root;
    }
}
