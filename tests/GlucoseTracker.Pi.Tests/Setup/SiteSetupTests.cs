using System.Text;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Hats;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Pi.Setup;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Tests.Setup;

public sealed class SiteSetupTests
{
    private static readonly Uri Site = new("https://192.168.1.20:1337/");

    private readonly StringWriter _output = new();
    private bool _wasProbed;

    [Theory]
    [InlineData("\n", "http://192.168.1.20:1337/")]
    [InlineData("y\n", "http://192.168.1.20:1337/")]
    [InlineData("n\n", "https://192.168.1.20:1337/")]
    [InlineData("", "https://192.168.1.20:1337/")]
    public async Task A_plain_site_at_home_is_offered_and_taken_only_after_a_yes(string answer, string written) =>
        Assert.Equal(new Uri(written), await CheckAsync(Site, own: true, SiteScheme.Http, answer));

    [Fact]
    public async Task Without_a_terminal_it_says_what_to_write()
    {
        Assert.Equal(Site, await CheckAsync(Site, own: true, SiteScheme.Http, null));
        Assert.Contains("Write http:// in front of Nightscout:Address", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_elsewhere_gets_no_request()
    {
        Assert.Equal(
            new Uri("https://ns.example.com/"), await CheckAsync(new Uri("https://ns.example.com/"), own: false, SiteScheme.Http, "y\n"));
        Assert.False(_wasProbed);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_site_at_home_with_https_stays_and_only_the_wait_is_announced()
    {
        Assert.Equal(Site, await CheckAsync(Site, own: true, SiteScheme.Https, "y\n"));
        Assert.Equal("Looking for the Nightscout site; this can take half a minute.\n", _output.ToString());
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_reported()
    {
        Assert.Equal(Site, await CheckAsync(Site, own: true, SiteScheme.Unknown, "y\n"));
        Assert.Contains("Nothing answers", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_http_outside_the_own_network_is_reported()
    {
        await CheckAsync(new Uri("http://ns.example.com/"), own: false, SiteScheme.Http, "y\n");
        Assert.Contains("without encryption", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_is_written_and_everything_else_stays()
    {
        var choices = new SetupChoices(KnownHats.Default, null, GlucoseUnit.MillimolesPerLiter);
        var text = Encoding.UTF8.GetString(SetupFile.Apply(
            Encoding.UTF8.GetBytes("{ \"Nightscout\": { \"Address\": \"192.168.1.20:1337\", \"Upload\": false } }"), choices,
            new SourceChoices(new Uri("http://192.168.1.20:1337/"), Order: new SourceOrder(SourceKind.Nightscout))));

        Assert.Contains("\"Address\": \"http://192.168.1.20:1337/\", \"Upload\": false", text, StringComparison.Ordinal);
        Assert.Contains("\"Source\": \"nightscout\"", text, StringComparison.Ordinal);
    }

    private Task<Uri> CheckAsync(Uri address, bool own, SiteScheme scheme, string? answer) => new SiteSetup(
        new Prompt(answer is null ? null : new StringReader(answer), _output),
        (_, _) => Task.FromResult(own),
        (_, _) =>
        {
            _wasProbed = true;
            return Task.FromResult(scheme);
        }).CheckAsync(address, CancellationToken.None);
}
