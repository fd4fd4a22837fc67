using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>Loads the files of languages/panel, which are built into the program. Each is read on its first use.</summary>
internal static class PanelTexts
{
    private static readonly ScreenStrings?[] Loaded = new ScreenStrings?[Enum.GetValues<Language>().Length];

    public static ScreenStrings Get(Language language) => Loaded[(int)language] ??= new ScreenStrings(Read(language));

    /// <summary>The catalogue of a language; a missing text is the English one.</summary>
    public static TextCatalogue Read(Language language)
    {
        var name = LanguageNames.GetCode(language) + ".txt";
        using var stream = typeof(PanelTexts).Assembly.GetManifestResourceStream("panel." + name)
            ?? throw new InvalidOperationException($"The texts {name} are not built into the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return TextCatalogue.Parse(bytes, name, language == Language.English ? null : () => Read(Language.English));
    }
}
