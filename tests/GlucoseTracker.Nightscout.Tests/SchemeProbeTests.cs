using System.Net;
using System.Net.Sockets;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Nightscout;

namespace GlucoseTracker.Nightscout.Tests;

public sealed class SchemeProbeTests
{
    [Fact]
    public async Task A_plain_site_is_found_and_neither_secret_nor_path_is_sent()
    {
        await using var site = await NightscoutSimulator.StartAsync(TimeProvider.System);
        site.Token = "display-0123456789abcdef";

        var scheme = await SchemeProbe.FindAsync(
            new Uri($"https://127.0.0.1:{site.Address.Port}/secret-in-path/"), TimeProvider.System, CancellationToken.None);

        Assert.Equal(SiteScheme.Http, scheme);
        Assert.Equal(["GET /api/v1/status.json"], site.Requests);
        Assert.Equal(
            new Uri($"http://127.0.0.1:{site.Address.Port}/a/"),
            SchemeProbe.With(new Uri($"https://127.0.0.1:{site.Address.Port}/a/"), "http"));
        Assert.Equal(new Uri("http://ns.local/"), SchemeProbe.With(new Uri("https://ns.local/"), "http"));
    }

    [Fact]
    public async Task A_site_with_TLS_is_never_asked_without()
    {
        await using var service = await LibreLinkUpSimulator.StartAsync(new SimulatorOptions(), TimeProvider.System);

        Assert.Equal(SiteScheme.Https, await SchemeProbe.FindAsync(service.BaseAddress, TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_listener_nothing_is_reported()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal(
            SiteScheme.Unknown,
            await SchemeProbe.FindAsync(new Uri($"https://127.0.0.1:{port}/"), TimeProvider.System, CancellationToken.None));
    }
}
