using System.CommandLine.Parsing;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Reads the name of an alarm from the command line.</summary>
internal static class AlarmKindParser
{
    /// <summary>The name of the value in help.</summary>
    public const string HelpName = "KIND";

    /// <summary>The names of all alarms, the most severe first.</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetNames<AlarmKind>());

    /// <summary>The alarm; null, with an error in the result, when the word is not a name of an alarm. The case is ignored.</summary>
    public static AlarmKind? Parse(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        foreach (var kind in Enum.GetValues<AlarmKind>())
        {
            if (kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        result.AddError(UserTexts.Format("parser.no-alarm", ("word", word), ("words", Names)));
        return null;
    }
}
