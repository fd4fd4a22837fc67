namespace GlucoseTracker.LibreLinkUp.Tests;

public sealed class ServiceHostsTests
{
    private static readonly Uri Elsewhere = new("https://127.0.0.1:8443/");

    [Theory]
    [InlineData("https://api.libreview.io/", "de", "https://api-de.libreview.io/")]
    [InlineData("https://api.libreview.io/", "eu2", "https://api-eu2.libreview.io/")]
    [InlineData("https://api.libreview.io/", "xy9", "https://api-xy9.libreview.io/")]
    [InlineData("https://api-de.libreview.io/", "fr", "https://api-fr.libreview.io/")]
    [InlineData("https://api-cn.myfreestyle.cn/", "cn2", "https://api-cn2.myfreestyle.cn/")]
    public void A_redirect_leads_to_the_regions_host_in_the_same_domain(string present, string region, string next) =>
        Assert.Equal(new Uri(next), ServiceHosts.AfterRedirect(new Uri(present), region));

    [Fact]
    public void Outside_the_services_domains_the_address_stays() =>
        Assert.Equal(Elsewhere, ServiceHosts.AfterRedirect(Elsewhere, "de"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("toolong")]
    [InlineData("DE")]
    [InlineData("d.e")]
    [InlineData("de/")]
    [InlineData("de\n")]
    [InlineData("evil.example.com/")]
    [InlineData("@evil")]
    public void An_invalid_region_has_no_host(string? region) =>
        Assert.Null(ServiceHosts.AfterRedirect(ServiceHosts.Global, region));

    [Theory]
    [InlineData("https://libreview.io.example.com/")]
    [InlineData("https://notlibreview.io/")]
    [InlineData("https://libreview.io/")]
    public void Similar_domains_are_outside_the_domain(string address) =>
        Assert.Equal(new Uri(address), ServiceHosts.AfterRedirect(new Uri(address), "de"));

    [Theory]
    [InlineData("ru", "https://api.libreview.ru/")]
    [InlineData("CN", "https://api-cn.myfreestyle.cn/")]
    [InlineData("eu2", "https://api-eu2.libreview.io/")]
    public void An_owner_may_name_a_region(string region, string address) =>
        Assert.Equal(new Uri(address), ServiceHosts.ForRegion(region));

    [Theory]
    [InlineData("https://api.libreview.io/", "https://api-de.libreview.io/", true)]
    [InlineData("https://127.0.0.1:8443/", "https://127.0.0.1:8443/", true)]
    [InlineData("https://api.libreview.io/", "https://api.libreview.ru/", false)]
    [InlineData("https://api.libreview.io/", "http://api-de.libreview.io/", false)]
    [InlineData("https://api.libreview.io/", "https://api-de.libreview.io:8443/", false)]
    [InlineData("https://127.0.0.1:8443/", "https://api.libreview.io/", false)]
    public void A_stored_address_is_used_only_where_it_belongs(string home, string stored, bool belongs) =>
        Assert.Equal(belongs, ServiceHosts.BelongsTo(new Uri(home), new Uri(stored)));
}
