using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Domain.Tests.Languages;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("{hours} h {minutes} min", "1 h 20 min")]
    [InlineData("{minutes} nach {hours}", "20 nach 1")]
    public void Placeholders_stand_in_the_order_of_the_language(string text, string expected) =>
        Assert.Equal(expected, new string(TextPattern.Parse(text, "hours", "minutes").Write(new char[40], 1, 20)));

    [Fact]
    public void A_text_without_placeholders_stays_itself() =>
        Assert.Equal("now", new string(TextPattern.Parse("now").Write(new char[9], "")));

    [Fact]
    public void What_does_not_fit_is_cut_off() =>
        Assert.Equal("for ", new string(TextPattern.Parse("for {span}", "span").Write(new char[6], "20 min")));

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
