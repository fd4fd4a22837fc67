using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Screens.Strings;

/// <summary>Loads the files of languages/panel, which are built into the program. Each is read on its first use.</summary>
internal static class PanelTexts
{
    private static readonly ScreenStrings?[] Loaded = new ScreenStrings?[Enum.GetValues<Language>().Length];

    public static ScreenStrings Get(Language language) => Loaded[(int)language] ??= new ScreenStrings(Read(language));

    /// <summary>The catalogue of a language; a missing text is the English one.</summary>
    public static TextCatalogue Read(Language language) => TextCatalogue.Parse(
        ReadBytes(language), GetName(language), language == Language.English ? null : () => Read(Language.English));

    public static byte[] ReadBytes(Language language)
    {
        var name = GetName(language);
        using var stream = typeof(PanelTexts).Assembly.GetManifestResourceStream("panel." + name)
            ?? throw new InvalidOperationException($"The texts {name} are not built into the program.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string GetName(Language language) => LanguageNames.GetCode(language) + ".txt";
}
