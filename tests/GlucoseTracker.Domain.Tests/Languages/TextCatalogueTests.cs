using System.Text;
using GlucoseTracker.Domain.Languages;

namespace GlucoseTracker.Domain.Tests.Languages;

public sealed class TextCatalogueTests
{
    [Fact]
    public void A_text_is_found_by_section_and_key()
    {
        var texts = Parse("# words\n\n[level]\nlow = TIEF\nhigh = zu = hoch \n[other]\nlow =\n");

        Assert.Equal("TIEF", texts.Get("level.low"));
        Assert.Equal("zu = hoch", texts.Get("level.high"));
        Assert.Equal("", texts.Get("other.low"));
    }

    [Fact]
    public void A_text_can_refer_to_another() => Assert.Equal("none", Parse("[a]\nx = @b.y\n[b]\ny = none").Get("a.x"));

    [Fact]
    public void A_missing_text_is_that_of_the_base_language()
    {
        var texts = TextCatalogue.Parse("[a]\nx = eins"u8, "de.txt", () => Parse("[a]\nx = one\ny = two"));

        Assert.Equal("eins", texts.Get("a.x"));
        Assert.Equal("two", texts.Get("a.y"));
        Assert.Null(texts.Find("a.y"));
        Assert.Throws<TextCatalogueException>(() => texts.Get("a.z"));
    }

    [Fact]
    public void Keys_that_nothing_reads_are_listed()
    {
        var texts = Parse("[a]\nx = 1\ny = @a.z\nz = 3\nu = 4");
        _ = texts.Get("a.y");

        Assert.Equal(["a.x", "a.u"], texts.Unread);
    }

    [Theory]
    [InlineData("low = a", "line 1: no [section] is above it")]
    [InlineData("[a]\nlow", "line 2: write \"key = text\"")]
    [InlineData("[a]\nLow = a", "line 2: write \"key = text\"")]
    [InlineData("[a]\nlow = a\nlow = b", "line 3: the key a.low is there twice")]
    [InlineData("[a]\nlow = a\u0007b", "line 2: it has a control character")]
    public void A_malformed_line_is_refused_with_its_number(string content, string problem)
    {
        var e = Assert.Throws<TextCatalogueException>(() => Parse(content));

        Assert.StartsWith("test.txt, " + problem, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() =>
        Assert.Contains("UTF-8", Assert.Throws<TextCatalogueException>(() => TextCatalogue.Parse([0x5b, 0xff, 0x5d], "test.txt")).Message);

    [Fact]
    public void A_text_that_refers_to_itself_is_refused() =>
        Assert.Throws<TextCatalogueException>(() => Parse("[a]\nx = @a.x").Get("a.x"));

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Assert.Throws<TextCatalogueException>(() => TextCatalogue.Parse(new byte[TextCatalogue.MaxLength + 1], "test.txt"));

    private static TextCatalogue Parse(string content) => TextCatalogue.Parse(Encoding.UTF8.GetBytes(content), "test.txt");
}
