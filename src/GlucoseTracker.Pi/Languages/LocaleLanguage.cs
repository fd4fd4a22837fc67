using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Pi.Languages;

/// <summary>The language of the terminal's locale.</summary>
internal static class LocaleLanguage
{
    /// <summary>The variables with the locale for messages, in the order of POSIX: the first that is not empty counts.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language of a locale such as "de_DE.UTF-8"; English for "C", and for a language without texts.</summary>
    /// <param name="getVariable">Reads a variable of the environment.</param>
    public static Language Find(Func<string, string?> getVariable)
    {
        var locale = Variables.Select(getVariable).FirstOrDefault(value => value is { Length: > 0 }) ?? "";
        var code = locale.Split('_', '.', '@', '-')[0].ToLowerInvariant();
        return LanguageNames.All.GetValueOrDefault(code, Language.English);
    }
}
