using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Testing.Net;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Http;

public sealed class TlsFloorTests
{
    [Fact]
    public async Task Only_TLS_1_2_and_1_3_are_offered_to_the_service()
    {
        var offered = await ClientHello.VersionsOfAsync(async address =>
        {
            var options = new LibreLinkUpOptions { BaseAddress = address, Email = "follower@example.com", Password = () => new Secret("none") };
            using var source = new LibreLinkUpSource(options, new MemorySessionStore(), TimeProvider.System, NullLogger<LibreLinkUpSource>.Instance);
            await source.FetchCurrentAsync(default);
        });

        Assert.Equal([ClientHello.Tls13, ClientHello.Tls12], offered.OrderDescending());
    }
}
