using System.CommandLine;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Commands;

/// <summary>Options whose value is one of several words. Any other word is an error that names them.</summary>
internal static class WordOption
{
    /// <summary>Restricts an option to these words, which also complete it.</summary>
    /// <param name="option">The option.</param>
    /// <param name="words">The words.</param>
    public static void AcceptWords<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !words.Contains(word, StringComparer.Ordinal)))
            {
                result.AddError(UserTexts.Format(
                    "parser.other-word", ("option", option.Name), ("word", word), ("words", string.Join(", ", words))));
            }
        });
    }
}
