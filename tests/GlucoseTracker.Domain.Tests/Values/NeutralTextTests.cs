using System.Text;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class NeutralTextTests
{
    /// <summary>
    /// From the Unicode Character Database: Bidi_Control, and Default_Ignorable_Code_Point of DerivedCoreProperties.txt, each as first and
    /// last code point.
    /// </summary>
    private static readonly (int First, int Last)[] Invisible =
    [
        (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F),
        (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
    ];

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
                var isControl = value is < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029;
                var isHidden = Array.Exists(Invisible, range => value >= range.First && value <= range.Last);
                Assert.True(!(isControl || isHidden) || text is "" or " ", $"U+{value:X4} passes");
            }
        }
    }
}
