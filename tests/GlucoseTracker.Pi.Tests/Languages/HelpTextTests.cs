using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Help;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Tests.Languages;

/// <summary>Help and errors of the command line in the languages.</summary>
public sealed class HelpTextTests
{
    private const int Narrow = 80;

    private static readonly RootCommand Root = CommandLine.Create();

    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    private static IEnumerable<Command> Commands => Root.Subcommands.Prepend(Root);

    /// <summary>Commands, arguments and options, each with a description of its own.</summary>
    private static IEnumerable<Symbol> Symbols => Commands.SelectMany(
        command => command.Arguments.Concat<Symbol>(command.Options).Prepend(command)).Where(symbol => !symbol.Hidden);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_argument_and_option_has_a_description_in_every_language(Language language)
    {
        var texts = ProgramTexts.Get(language);

        Assert.All(Symbols, symbol => Assert.EndsWith(".", HelpText.Describe(symbol, texts), StringComparison.Ordinal));
        Assert.All(Symbols, symbol => Assert.True(
            language == Language.English || HelpText.Describe(symbol, texts) != HelpText.Describe(symbol, ProgramTexts.English),
            symbol.Name));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Help_of_every_command_has_no_English_in_another_language(Language language)
    {
        if (language == Language.English)
        {
            return;
        }

        string[] keys = ["help.description", "help.usage", "help.commands", "help.any-command", "help.required"];
        string[] heads = [.. keys.Select(ProgramTexts.English.Get), "[default:", "Default:"];
        foreach (var command in Commands)
        {
            var help = HelpText.Format(command, ProgramTexts.Get(language), int.MaxValue);

            Assert.DoesNotContain('{', help);
            Assert.All(
                Symbols.Select(symbol => HelpText.Describe(symbol, ProgramTexts.English)).Concat(heads),
                english => Assert.DoesNotContain(english, help, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Descriptions_are_in_one_column_in_a_narrow_terminal(Language language)
    {
        var texts = ProgramTexts.Get(language);
        foreach (var command in Commands)
        {
            var lines = HelpText.Format(command, texts, Narrow).Split('\n');

            // Only names with many values may be wider; they are on a separate line.
            Assert.All(lines, line => Assert.True(line.Length <= Narrow || line.TrimStart()[0] is '-' or '/', line));
            var rows = lines.SkipWhile(line => line != texts.Get("help.options")).Skip(1).TakeWhile(line => line.Length > 0);
            Assert.Single(rows.Select(FindColumn).Where(column => column > 0).Distinct());
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_descriptions_of_config_names_the_file(Language language) => Assert.Contains(
        TrackerConfiguration.DefaultFile, ProgramTexts.Get(language).Get("option.config"), StringComparison.Ordinal);

    /// <summary>French has a space before a colon, and the colon must not begin a line.</summary>
    [Fact]
    public void No_line_begins_with_a_punctuation_mark()
    {
        foreach (var width in Enumerable.Range(60, 60))
        {
            Assert.All(
                Commands.SelectMany(command => HelpText.Format(command, ProgramTexts.Get(Language.French), width).Split('\n')),
                line => Assert.False(line.TrimStart() is [':' or ';', ..], line));
        }
    }

    [Fact]
    public void The_layout_of_help_is_as_expected()
    {
        var help = HelpText.Format(Root.Subcommands.Single(command => command.Name == "chart"), ProgramTexts.Get(Language.German), Narrow);

        Assert.Equal(
            """
            Beschreibung:
              Die letzten 24 Stunden und das Profil der letzten Tage zeichnen.

            Aufruf:
              glucose-tracker chart [Optionen]

            Optionen:
              --days <N>            Die Zahl der Tage im Profil, 1 bis 400. [Standard: 14]
              --out <FILE> (nötig)  Das Bild, FILE.svg oder FILE.png.
              --config <FILE>       Die Konfigurationsdatei. Standard:
                                    /etc/glucose-tracker/glucose-tracker.json.
              -?, -h, --help        Die Hilfe zeigen.


            """,
            help);
    }

    [Theory]
    [InlineData("Unbekannter Befehl oder unbekanntes Argument 'sttus'. Ist 'status' gemeint?", "sttus")]
    [InlineData("Unbekannter Befehl oder unbekanntes Argument '--fron'. Ist '--from' gemeint?", "export", "--fron")]
    [InlineData("Unbekannter Befehl oder unbekanntes Argument 'b'.", "import", "a", "b")]
    [InlineData("--format: Der Wert fehlt.", "export", "--format")]
    [InlineData("--format: \"xml\" ist unbekannt; möglich: csv, json.", "export", "--format", "xml")]
    [InlineData("--wake: \"x\" ist unbekannt; möglich: buzzer, piezo, relay, speaker, ntfy.", "setup", "--wake", "x")]
    [InlineData("--scenario: \"x\" ist unbekannt; möglich: calm-night,", "demo", "--scenario", "x")]
    [InlineData("import: Das Argument fehlt.", "import")]
    [InlineData("Die Option --out ist nötig.", "chart")]
    [InlineData("Die Option --png ist nötig.", "preview", "--scenario", "gap")]
    [InlineData("--last nimmt nur einen Wert.", "readings", "--last", "1", "--last", "2")]
    [InlineData("--last: Eine Zahl von 1 bis 10000 angeben.", "readings", "--last", "0")]
    [InlineData("--frames: Eine Zahl ab 1 angeben.", "demo", "--frames", "0")]
    [InlineData("--out: Der Name muss mit .svg oder .png enden.", "chart", "--out", "a.gif")]
    [InlineData("\"foo\" ist kein Alarm; möglich: UrgentLow, NoData,", "snooze", "foo")]
    [InlineData("--for: Eine Dauer wie 20, 20m, 1h oder 1h30m angeben.", "snooze", "--for", "x")]
    [InlineData("--acknowledge lässt sich nicht mit --for verbinden.", "snooze", "--for", "20m", "--acknowledge")]
    [InlineData("--quiet-until: Eine Uhrzeit wie 23:30 angeben.", "alarms", "--quiet-until", "x")]
    [InlineData("--rule: Auch --quiet-until angeben.", "alarms", "--rule", "Low")]
    [InlineData("--take lässt sich nicht mit --from, --region verbinden.", "login", "--take", "a", "--from", "b")]
    [InlineData("--from: Einen Tag wie 2026-11-01 oder einen Zeitpunkt", "export", "--from", "x")]
    public void Errors_of_the_command_line_are_in_the_language(string expected, params string[] words)
    {
        UserTexts.Select(Language.German);

        var problems = ParseProblems.Describe(CommandLine.Create(words).Parse(words)).ToList();

        Assert.Contains(problems, problem => problem.StartsWith(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.Contains("rgument '", StringComparison.Ordinal)
            && problem.Contains("command", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The column of the description, after the last gap of two spaces.</summary>
    private static int FindColumn(string line) => line.LastIndexOf("  ", StringComparison.Ordinal) is > 1 and var gap ? gap + 2 : 0;
}
