using System.CommandLine;
using System.CommandLine.Completions;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Commands;
using GlucoseTracker.Pi.Help;

namespace GlucoseTracker.Pi.Tests.Documents;

/// <summary>The commands of the program with the values of their options, for the manual page and the completion.</summary>
internal static class CommandModel
{
    public static IReadOnlyList<Command> Commands { get; } = [.. CommandLine.Create().Subcommands.Where(command => !command.Hidden)];

    /// <summary>The description in English.</summary>
    public static string Describe(Symbol symbol) => HelpText.Describe(symbol, ProgramTexts.English);

    public static IEnumerable<Option> Options(Command command) => command.Options.Where(option => !option.Hidden);

    /// <summary>
    /// The words that complete a value: those of an enum or of AcceptOnlyFromAmong, or the alternatives in the help name.
    /// </summary>
    public static IReadOnlyList<string> Values(Symbol symbol)
    {
        var help = HelpName(symbol);
        string[] words = help is not null && help.Contains('|', StringComparison.Ordinal)
            ? help.Split('|')
            : [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];
        return [.. words.Where(word => word.Length > 0 && !word.StartsWith('-')).Order(StringComparer.Ordinal)];
    }

    /// <summary>The placeholder for the value: "FILE", or the possible values; null for an option without a value.</summary>
    public static string? ValueName(Symbol symbol)
    {
        if (symbol is Option { ValueType: var type } && type == typeof(bool))
        {
            return null;
        }

        return Values(symbol) is { Count: > 0 and <= 5 } words ? string.Join('|', words) : HelpName(symbol) ?? "VALUE";
    }

    public static string? HelpName(Symbol symbol) => symbol switch
    {
        Option option => option.HelpName,
        Argument argument => argument.HelpName ?? argument.Name,
        _ => null,
    };
}
