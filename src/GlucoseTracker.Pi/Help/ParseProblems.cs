using System.CommandLine;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Help;

/// <summary>The errors of a command line in the language of the terminal's locale.</summary>
internal static class ParseProblems
{
    /// <summary>The maximum number of edits between an unknown word and the proposed one.</summary>
    private const int MaxEdits = 3;

    /// <summary>One sentence for each error. The parser's own are English and translated here.</summary>
    public static IEnumerable<string> Describe(ParseResult parsed) =>
        parsed.Errors.Select(error => error.Message).Where(message => message.Length > 0).Distinct()
            .Select(message => Describe(message, parsed.CommandResult.Command));

    private static string Describe(string message, Command command)
    {
        if (FindWord(message, "Unrecognized command or argument '", "'.") is { } word)
        {
            var sentence = UserTexts.Format("parser.unknown", ("word", word));
            return FindNearest(word, command) is { } near ? $"{sentence} {UserTexts.Format("parser.nearest", ("word", near))}" : sentence;
        }

        return FindWord(message, "Required argument missing for option: '", "'.") is { } empty
                ? UserTexts.Format("parser.value-missing", ("option", empty))
            : FindWord(message, "Required argument missing for command: '", "'.") is { } bare
                ? UserTexts.Format("parser.argument-missing", ("command", bare))
            : FindWord(message, "Option '", "' is required.") is { } missing
                ? UserTexts.Format("parser.option-missing", ("option", missing))
            : FindWord(message, "Option '", "' expects a single argument") is { } repeated
                ? UserTexts.Format("parser.one-value", ("option", repeated))
            : message;
    }

    /// <summary>The word between two parts of a message; null when the message does not have them.</summary>
    private static string? FindWord(string message, string before, string after) =>
        message.StartsWith(before, StringComparison.Ordinal) && message.LastIndexOf(after, StringComparison.Ordinal) is var end
        && end >= before.Length
            ? message[before.Length..end] : null;

    private static string? FindNearest(string word, Command command) => NearestKey.FindNear(
        word, [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name)],
        Math.Min(MaxEdits, word.Length - 1));
}
