using System.CommandLine;
using System.CommandLine.Help;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>The command line of the program with all commands.</summary>
internal static class CommandLine
{
    /// <summary>In the order of help and manual: from the first contact to daily use, and then what systemd runs.</summary>
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
    /// Parses the arguments of the process. What is wrong with them repeats them, so an invalid command line is parsed with neutral ones.
    /// </summary>
    /// <param name="words">The arguments.</param>
    public static ParseResult Parse(IReadOnlyList<string> words)
    {
        var parsed = Build(words).Parse(words);
        if (parsed is { Errors.Count: 0, Action: not HelpAction, CommandResult.Command: not RootCommand })
        {
            return parsed;
        }

        var texts = ProgramTexts.Get(LocaleLanguage.Find(Environment.GetEnvironmentVariable));
        if (parsed.Errors.Count > 0)
        {
            List<string> neutral = [.. words.Select(FileText.GetLine)];
            parsed = Build(neutral).Parse(neutral) is { Errors.Count: > 0 } told ? told : parsed;
        }

        Describe((RootCommand)parsed.RootCommandResult.Command, texts);
        return parsed;
    }

    /// <summary>
    /// Creates only the command that the first argument names, otherwise all commands, with their descriptions in English.
    /// </summary>
    /// <param name="words">The arguments of the process; empty: all commands are created.</param>
    public static RootCommand Create(params IReadOnlyList<string> words)
    {
        var root = Build(words);
        Describe(root, ProgramTexts.English);
        return root;
    }

    /// <summary>Only what the arguments need, and without descriptions, which only help shows: this shortens the start.</summary>
    private static RootCommand Build(IReadOnlyList<string> words)
    {
        var root = new RootCommand();
        var asked = Array.Find(Commands, command => words is [var first, ..] && first == command.Name);
        foreach (var (_, create) in asked.Create is null ? Commands : [asked])
        {
            root.Subcommands.Add(create());
        }

        root.SetAction(ShowHelp);
        return root;
    }

    /// <summary>Without a command, the user needs the list of commands; for a script, the command line is invalid.</summary>
    private static int ShowHelp(ParseResult parsed)
    {
        new HelpAction().Invoke(parsed);
        return ExitCode.Invalid;
    }

    private static void Describe(RootCommand root, ProgramTexts texts)
    {
        root.Description = texts.Get("command.program");
        foreach (var command in root.Subcommands)
        {
            command.Description = texts.Get($"command.{command.Name}");
        }
    }
}
