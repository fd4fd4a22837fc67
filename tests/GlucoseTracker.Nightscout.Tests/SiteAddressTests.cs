namespace GlucoseTracker.Nightscout.Tests;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("https://my.site", "https://my.site/")]
    [InlineData(" my.site/ ", "https://my.site/")]
    [InlineData("http://192.168.1.5:1337", "http://192.168.1.5:1337/")]
    [InlineData("https://my.site/api/v1/", "https://my.site/")]
    [InlineData("https://my.site/night/api/v1/entries.json?count=3", "https://my.site/night/")]
    [InlineData("https://my.site/night//", "https://my.site/night/")]
    public void Addresses_as_people_paste_them_are_understood(string text, string address)
    {
        Assert.True(SiteAddress.TryParse(text, out var read));
        Assert.Equal(address, read.AbsoluteUri);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://my.site")]
    [InlineData("https://secret@my.site/api/v1/")]
    [InlineData("https://my.site/?token=name-0123456789abcdef")]
    [InlineData("https://my.site/token=name-0123456789abcdef")]
    public void Other_schemes_and_secrets_in_the_address_are_refused(string text) => Assert.False(SiteAddress.TryParse(text, out _));

    [Theory]
    [InlineData('a', 2000, true)]
    [InlineData('a', 2048, false)]
    [InlineData('ä', 1000, false)]
    public void An_address_has_a_maximum_length(char letter, int length, bool isAddress) =>
        Assert.Equal(isAddress, SiteAddress.TryParse("https://site.example/" + new string(letter, length), out _));
}
