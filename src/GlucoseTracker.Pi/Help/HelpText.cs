using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Commands;

namespace GlucoseTracker.Pi.Help;

/// <summary>
/// The help of a command. The description of an option or argument in the code is a key of the texts; names of commands, options and
/// values are the same in every language.
/// </summary>
internal static class HelpText
{
    private const string ProgramName = "glucose-tracker";

    /// <summary>Description, usage, arguments, options and, for the program, its commands.</summary>
    /// <param name="command">The command, or the program.</param>
    /// <param name="texts">The texts of the language.</param>
    /// <param name="width">The columns of the terminal; <see cref="int.MaxValue"/>: lines are not broken.</param>
    public static string Format(Command command, ProgramTexts texts, int width)
    {
        var text = new StringBuilder();
        HelpTable.Append(text, texts.Get("help.description"), [("", Describe(command, texts))], width);
        HelpTable.Append(text, texts.Get("help.usage"), [("", FormatUsage(command, texts))], width);
        HelpTable.Append(text, texts.Get("help.arguments"), List(command.Arguments, texts), width);
        HelpTable.Append(text, texts.Get("help.options"), List(GetOptions(command), texts), width);
        HelpTable.Append(text, texts.Get("help.commands"), List(command.Subcommands, texts), width);
        return text.ToString();
    }

    /// <summary>The description of a command, option or argument.</summary>
    public static string Describe(Symbol symbol, ProgramTexts texts) => symbol switch
    {
        HelpOption => texts.Get("option.help"),
        VersionOption => texts.Get("option.version"),
        RootCommand => texts.Get("command.program"),
        Command => texts.Get($"command.{symbol.Name}"),
        Option { HelpName: AlarmKindParser.HelpName } or Argument { HelpName: AlarmKindParser.HelpName } =>
            $"{texts.Get(symbol.Description!)} {AlarmKindParser.Names}.",
        _ => texts.Get(symbol.Description!),
    };

    /// <summary>The options of a command, and those of the program that every command has.</summary>
    private static IEnumerable<Option> GetOptions(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Where(option => !option.Hidden);

    private static string FormatUsage(Command command, ProgramTexts texts) => command is RootCommand
        ? $"{ProgramName} {texts.Get("help.any-command")} {texts.Get("help.any-options")}"
        : $"{ProgramName} {GetName(command)} {texts.Get("help.any-options")}";

    private static List<(string, string)> List(IEnumerable<Symbol> symbols, ProgramTexts texts) =>
    [
        .. symbols.Where(symbol => !symbol.Hidden).Select(symbol => (
            symbol is Option { Required: true } ? $"{GetName(symbol)} {texts.Get("help.required")}" : GetName(symbol),
            GetDefault(symbol) is { } value
                ? $"{Describe(symbol, texts)} {texts.Format("help.default", ("value", value))}" : Describe(symbol, texts))),
    ];

    private static string GetName(Symbol symbol) => symbol switch
    {
        Command command => string.Join(' ', [command.Name, .. command.Arguments.Select(
            argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{GetName(argument)}]" : GetName(argument))]),
        Option option => GetValueName(option) is { } value ? $"{GetNames(option)} <{value}>" : GetNames(option),
        _ => $"<{((Argument)symbol).HelpName}>",
    };

    private static string GetNames(Option option) =>
        string.Join(", ", [.. option.Aliases.Where(alias => alias[0] == '-').Order(StringComparer.Ordinal), option.Name]);

    /// <summary>The placeholder for the value of an option; null for an option without a value.</summary>
    private static string? GetValueName(Option option) => option switch
    {
        { HelpName: { } name } => name,
        HelpOption or VersionOption => null,
        _ when option.ValueType == typeof(bool) => null,
        _ => string.Join('|', option.GetCompletions(CompletionContext.Empty).Select(word => word.Label)),
    };

    private static string? GetDefault(Symbol symbol) => symbol switch
    {
        Option { HasDefaultValue: true } option when option.ValueType != typeof(bool) && GetValueName(option) is not null =>
            Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture),
        Argument { HasDefaultValue: true } argument => Convert.ToString(argument.GetDefaultValue(), CultureInfo.InvariantCulture),
        _ => null,
    };
}
