using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class NeutralTextTests
{
    [Theory]
    [InlineData("Ana\u001b[2J Silva", "Ana[2J Silva")]
    [InlineData("Ana\u001b]0;title\u0007 Silva", "Ana]0;title Silva")]
    [InlineData("A\u009b31mB", "A31mB")]
    [InlineData("abc\u202Edcba", "abcdcba")]
    [InlineData("a\u200Bb\u200Dc\uFEFFd\u00ADe\u2060f", "abcdef")]
    [InlineData("a\u2066b\u2069c\u061Cd", "abcd")]
    [InlineData("one\r\ntwo\tthree\u2028four", "one  two three four")]
    [InlineData("tag\U000E0041end", "tagend")]
    [InlineData("half \uD83D pair", "half  pair")]
    public void Harmful_characters_are_removed_and_breaks_become_spaces(string text, string expected) =>
        Assert.Equal(expected, NeutralText.From(text, 100));

    [Theory]
    [InlineData("Zoë Müller-Łoś")]
    [InlineData("山田 太郎")]
    [InlineData("Ana \U0001F98B")]
    public void Names_stay_as_they_are(string name) => Assert.Equal(name, NeutralText.From(name, 100));

    [Fact]
    public void A_long_text_is_cut_by_characters_and_says_so()
    {
        Assert.Equal("abc...", NeutralText.From("abcdef", 3));
        Assert.Equal("abc", NeutralText.From("abc", 3));
        Assert.Equal("\U0001F98B...", NeutralText.From("\U0001F98B\U0001F98B", 1));
        Assert.Equal("", NeutralText.From(null, 3));
    }

    [Fact]
    public void No_character_of_Unicode_passes_that_controls_or_hides()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value))
            {
                var text = NeutralText.From(new Rune(value).ToString(), 10);
                Assert.DoesNotContain(text.EnumerateRunes(), NeutralText.IsHarmful);
                Assert.DoesNotContain('\n', text);
                Assert.DoesNotContain('\r', text);
            }
        }
    }
}
