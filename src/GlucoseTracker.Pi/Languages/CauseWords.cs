using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Pi.Languages;

/// <summary>
/// Why a source has no reading, in the language of the command. In English this is the sentence of the source, which has more details.
/// </summary>
internal static class CauseWords
{
    /// <summary>A sentence for a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="source">The name of the source; null: LibreLinkUp.</param>
    public static string Describe(SourceException failure, string? source = null) => UserTexts.Current.Language == Language.English
        ? failure.Message : Get(failure.Cause, failure.Details with { Source = source ?? failure.Details.Source }) + ".";

    /// <summary>A few words for a cause, without a full stop.</summary>
    public static string Describe(ConnectionCause cause) =>
        UserTexts.Current.Language == Language.English ? EnumWords.Describe(cause) : Get(cause, CauseDetails.None);

    private static string Get(ConnectionCause cause, CauseDetails details) => CauseSentence.GetHead(
        CauseView.From(cause, details, default, null, networkChecked: false), ScreenStrings.Get(UserTexts.Current.Language));
}
