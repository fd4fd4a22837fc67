namespace GlucoseTracker.Domain.Languages;

/// <summary>The names of languages in settings and file names: the codes of ISO 639-1, such as "en".</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, Language> Codes = new()
    {
        ["en"] = Language.English,
        ["de"] = Language.German,
        ["fr"] = Language.French,
        ["es"] = Language.Spanish,
        ["it"] = Language.Italian,
        ["nl"] = Language.Dutch,
        ["pt"] = Language.Portuguese,
        ["pl"] = Language.Polish,
        ["sv"] = Language.Swedish,
    };

    /// <summary>Every language by its code, English first.</summary>
    public static IReadOnlyDictionary<string, Language> All => Codes;

    /// <summary>The code of a language.</summary>
    public static string GetCode(Language language) => Codes.First(code => code.Value == language).Key;
}
