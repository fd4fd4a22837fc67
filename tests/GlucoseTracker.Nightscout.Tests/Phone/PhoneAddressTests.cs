using GlucoseTracker.Nightscout.Phone;

namespace GlucoseTracker.Nightscout.Tests.Phone;

public sealed class PhoneAddressTests
{
    [Theory]
    [InlineData("192.168.1.30", "http://192.168.1.30:17580/", null)]
    [InlineData(" phone.local ", "http://phone.local:17580/", null)]
    [InlineData("phone.local:8080", "http://phone.local:8080/", null)]
    [InlineData("http://192.168.1.30:80/", "http://192.168.1.30/", null)]
    [InlineData("https://phone.local", "https://phone.local:17580/", null)]
    [InlineData("https://phone.local:443", "https://phone.local/", null)]
    [InlineData("fd12:3456::1", "http://[fd12:3456::1]:17580/", null)]
    [InlineData("http://[fe80::1]:17580/sgv.json", "http://[fe80::1]:17580/", null)]
    [InlineData("http://10.0.0.5:17580/api/v1/entries/sgv.json?count=3", "http://10.0.0.5:17580/", null)]
    [InlineData("http://10.0.0.5:17580/hush/api/v1/entries/sgv.json?count=3", "http://10.0.0.5:17580/", "hush")]
    [InlineData("10.0.0.5/hush/", "http://10.0.0.5:17580/", "hush")]
    [InlineData("10.0.0.5/a%20b", "http://10.0.0.5:17580/", "a b")]
    public void Copied_addresses_are_accepted(string text, string origin, string? path)
    {
        Assert.True(PhoneAddress.TryParse(text, out var address));
        Assert.Equal(origin, address!.Origin.AbsoluteUri);
        Assert.Equal(path, address.Path?.Reveal());
        Assert.DoesNotContain("hush", $"{address}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://192.168.1.30")]
    [InlineData("http://somebody:hush@192.168.1.30")]
    [InlineData("http://192.168.1.30/sgv.json?secret=hush")]
    [InlineData("192.168.1.30/sgv.json?token=hush")]
    [InlineData("8.8.8.8")]
    [InlineData("http://[2001:db8::1]:17580")]
    [InlineData("192.168.1.30:99999")]
    public void An_address_that_reveals_a_secret_or_leaves_the_own_network_unencrypted_is_refused(string text) =>
        Assert.False(PhoneAddress.TryParse(text, out _));
}
