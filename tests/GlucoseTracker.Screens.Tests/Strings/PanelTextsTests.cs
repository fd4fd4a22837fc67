using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Tests.Strings;

/// <summary>The files in languages/panel: complete, and nothing in them that no screen uses.</summary>
public sealed class PanelTextsTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_keys_of_English_and_no_other(Language language)
    {
        var (english, own) = (PanelTexts.Read(Language.English).Keys.ToList(), PanelTexts.Read(language).Keys.ToList());

        Assert.Equal([], english.Except(own));
        Assert.Equal([], own.Except(english));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var texts = PanelTexts.Read(Language.English);
        _ = new ScreenStrings(texts);

        Assert.Equal([], texts.Unread);
    }

    [Fact]
    public void Every_language_has_a_code() => Assert.All(
        Enum.GetValues<Language>(), language => Assert.Equal(language, LanguageNames.All[LanguageNames.GetCode(language)]));

    [Fact]
    public void A_language_is_read_once() => Assert.Same(ScreenStrings.Get(Language.English), ScreenStrings.English);
}
