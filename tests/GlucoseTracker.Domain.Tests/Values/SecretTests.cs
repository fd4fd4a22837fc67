using System.Text.Json;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Values;

public sealed class SecretTests
{
    private const string Word = "correct horse";

    [Fact]
    public void A_secret_is_revealed_only_by_its_method() => Assert.Equal(Word, new Secret(Word).Reveal());

    [Fact]
    public void No_formatting_shows_a_secret()
    {
        var secret = new Secret(Word);

        Assert.Equal("[secret]", secret.ToString());
        Assert.Equal("[secret]", $"{secret}");
        Assert.DoesNotContain(Word, JsonSerializer.Serialize(secret), StringComparison.Ordinal);
        Assert.DoesNotContain(Word, JsonSerializer.Serialize(new { Password = secret }), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_contents_are_equal()
    {
        Assert.Equal(new Secret(Word), new Secret(Word));
        Assert.Equal(new Secret(Word).GetHashCode(), new Secret(Word).GetHashCode());
        Assert.True(new Secret(Word).Equals((object)new Secret(Word)));
    }

    [Theory]
    [InlineData("correct horse ")]
    [InlineData("Correct horse")]
    [InlineData("correct horsE")]
    public void Other_contents_are_not(string other)
    {
        Assert.NotEqual(new Secret(Word), new Secret(other));
        Assert.False(new Secret(Word).Equals((object)other));
        Assert.False(new Secret(Word).Equals(null));
    }

    [Fact]
    public void An_empty_text_is_no_secret()
    {
        Assert.Throws<ArgumentException>(() => new Secret(""));
        Assert.Throws<ArgumentNullException>(() => new Secret(null!));
    }
}
