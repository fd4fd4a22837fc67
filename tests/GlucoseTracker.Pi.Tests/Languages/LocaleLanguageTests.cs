using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Pi.Languages;

namespace GlucoseTracker.Pi.Tests.Languages;

public sealed class LocaleLanguageTests
{
    [Theory]
    [InlineData("de_DE.UTF-8", null, null, Language.German)]
    [InlineData("", "fr", "de_DE.UTF-8", Language.French)]
    [InlineData(null, null, "pt_BR", Language.Portuguese)]
    [InlineData(null, null, "nl_NL@euro", Language.Dutch)]
    [InlineData("C.UTF-8", "de_DE", "de_DE", Language.English)]
    [InlineData("POSIX", null, "de_DE", Language.English)]
    [InlineData(null, null, "fi_FI.UTF-8", Language.English)]
    [InlineData(null, null, null, Language.English)]
    public void The_first_variable_that_is_set_names_the_language(string? all, string? messages, string? lang, Language language) =>
        Assert.Equal(language, LocaleLanguage.Find(name => name switch
        {
            "LC_ALL" => all,
            "LC_MESSAGES" => messages,
            "LANG" => lang,
            _ => "it_IT",
        }));
}
