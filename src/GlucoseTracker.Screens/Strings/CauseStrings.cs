using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>The texts of a cause on the panel: a large headline, and the next step below it.</summary>
/// <param name="Icon">The icon.</param>
/// <param name="Head">The first row of the headline.</param>
/// <param name="Head2">The second row of the headline, or empty.</param>
/// <param name="Line">The first line of text.</param>
/// <param name="Line2">The second line of text, or empty.</param>
/// <param name="Short">The text below a value that is still shown; at most 15 characters.</param>
/// <param name="Small">The headline on 128 x 32.</param>
/// <param name="SmallLine">The line of text on 128 x 32.</param>
/// <param name="Tiny">The text next to a value on 128 x 32: at most 30 columns.</param>
internal sealed record CauseStrings(
    string Icon, string Head, Phrase Head2, Phrase Line, Phrase Line2, Phrase Short, string Small, Phrase SmallLine, string Tiny)
{
    /// <summary>True when the second line is a command.</summary>
    public bool HasCommand => Line2.Text == ScreenStrings.Command;

    /// <summary>Reads the texts of a section.</summary>
    public static CauseStrings Read(TextCatalogue texts, string section, string icon) => new(
        icon, texts.Get(section + ".head"), Phrase.Read(texts, section + ".head2"), Phrase.Read(texts, section + ".line"),
        Phrase.Read(texts, section + ".line2"), Phrase.Read(texts, section + ".short"), texts.Get(section + ".small"),
        Phrase.Read(texts, section + ".small-line"), texts.Get(section + ".tiny"));
}
