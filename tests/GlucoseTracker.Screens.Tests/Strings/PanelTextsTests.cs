using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Tests.Strings;

/// <summary>The files in languages/panel: complete and without unused texts.</summary>
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

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_missing_or_too_long_or_has_letters_without_a_font(Language language) =>
        Assert.Equal([], TextLimits.FindProblems(PanelTexts.Read(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_placeholders_of_a_text_are_the_same_in_every_language(Language language)
    {
        var (english, own) = (PanelTexts.Read(Language.English), PanelTexts.Read(language));

        Assert.All(english.Keys, key => Assert.Equal(ListFacts(english.Get(key)), ListFacts(own.Get(key))));

        static IEnumerable<string> ListFacts(string text) =>
            text.Split('{').Skip(1).Select(part => part[..part.IndexOfAny(['}', '|'])]).Distinct().Order();
    }

    /// <summary>The words of a low and of a high differ, LOW and HIGH in their first letter, and none is a part of the other.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void A_low_never_reads_as_a_high(Language language)
    {
        var texts = PanelTexts.Read(language);
        foreach (var (low, high) in new[]
        {
            ("level.low", "level.high"), ("level.was-low", "level.was-high"), ("level.below-range", "level.above-range"),
            ("alarm.falling-fast", "alarm.rising-fast"), ("trend.going-low", "trend.going-high"),
            ("trend.dropping-fast", "trend.increasing-fast"),
        })
        {
            Assert.NotEqual(texts.Get(low), texts.Get(high));
            Assert.DoesNotContain(texts.Get(low), texts.Get(high), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(texts.Get(high), texts.Get(low), StringComparison.OrdinalIgnoreCase);
        }

        Assert.NotEqual(texts.Get("level.low")[0], texts.Get("level.high")[0]);
        Assert.NotEqual(texts.Get("level.high"), texts.Get("level.old"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_decimal_mark_is_a_comma_except_in_English(Language language) =>
        Assert.Equal(language == Language.English ? '.' : ',', ScreenStrings.Get(language).DecimalMark);

    [Fact]
    public void A_file_that_lacks_a_text_shows_the_English_one_and_is_reported()
    {
        var strings = ScreenStrings.Read("[level]\nlow = TIEF\nhigh = EIN VIEL ZU LANGES WORT\nnothing = x"u8, "x.txt", out var problems);

        Assert.Equal("TIEF", strings.Levels.Low);
        Assert.Equal("OLD", strings.Levels.Old);
        Assert.Contains(problems, problem => problem.StartsWith("level.old is missing", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("level.high is too long", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("level.nothing is not a key", StringComparison.Ordinal));
    }

    [Fact]
    public void All_files_together_are_small() =>
        Assert.InRange(Enum.GetValues<Language>().Sum(language => PanelTexts.ReadBytes(language).Length), 1, 256 * 1024);

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
