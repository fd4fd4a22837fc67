using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Domain.Tests.Languages;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("{hours} h {minutes} min", "1 h 20 min")]
    [InlineData("{minutes} nach {hours}", "20 nach 1")]
    public void Placeholders_are_in_the_order_of_the_language(string text, string expected) =>
        Assert.Equal(expected, new string(TextPattern.Parse(text, "hours", "minutes").Write(new char[40], 1, 20)));

    [Fact]
    public void A_text_without_placeholders_stays_itself() =>
        Assert.Equal("now", new string(TextPattern.Parse("now").Write(new char[9], "")));

    [Fact]
    public void A_text_that_is_too_long_is_cut_off() =>
        Assert.Equal("for ", new string(TextPattern.Parse("for {span}", "span").Write(new char[6], "20 min")));

    [Theory]
    [InlineData(1, "1 odczyt")]
    [InlineData(3, "3 odczyty")]
    [InlineData(12, "12 odczytów")]
    public void A_word_has_the_form_for_the_number(int count, string expected)
    {
        var pattern = TextPattern.Parse("{count} {count|odczyt|odczyty|odczytów}", PluralRule.OneFewMany, "count");

        Assert.Equal(expected, new string(pattern.Write(new char[40], count)));
        Assert.Equal(expected, pattern.Format(count));
    }

    [Fact]
    public void A_word_without_a_number_has_the_last_form() =>
        Assert.Equal("many readings", TextPattern.Parse("{count} {count|reading|readings}", "count").Format("many"));

    [Theory]
    [InlineData("{count} {count|a}")]
    [InlineData("{count} {count|a|b|c}")]
    [InlineData("{count|a|b}")]
    [InlineData("{count} {other|a|b}")]
    public void A_word_with_other_forms_is_refused(string text) =>
        Assert.Throws<TextCatalogueException>(() => TextPattern.Parse(text, "count"));

    [Theory]
    [InlineData("no placeholder")]
    [InlineData("{minutes} {minutes}")]
    [InlineData("{hours}")]
    [InlineData("{minutes} {hours}")]
    [InlineData("{minutes} }")]
    [InlineData("}{minutes}")]
    [InlineData("{minutes")]
    public void A_text_with_other_placeholders_is_refused(string text) =>
        Assert.Throws<TextCatalogueException>(() => TextPattern.Parse(text, "minutes"));
}
