using System.Net;
using System.Net.Sockets;

namespace GlucoseTracker.Http.Tests;

public sealed class LocalNetworkTests
{
    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.31.255.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.20", true)]
    [InlineData("192.169.1.20", false)]
    [InlineData("169.254.10.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("8.8.8.8", false)]
    [InlineData("[fd12:3456::1]", true)]
    [InlineData("[fe80::1]", true)]
    [InlineData("[::1]", true)]
    [InlineData("[::ffff:192.168.1.20]", true)]
    [InlineData("[2001:db8::1]", false)]
    public async Task An_address_is_judged_without_a_lookup(string host, bool isOwn) =>
        Assert.Equal(isOwn, await LocalNetwork.ContainsAsync(
            host, (_, _) => throw new InvalidOperationException("It was looked up."), CancellationToken.None));

    [Theory]
    [InlineData("ns.local", "192.168.1.20", true)]
    [InlineData("NS.LOCAL", "fe80::5", true)]
    [InlineData("ns.local.", "10.1.1.1", true)]
    [InlineData("ns.local", "8.8.8.8", false)]
    [InlineData("ns.local", "192.168.1.20 8.8.8.8", false)]
    [InlineData("ns.local", "", false)]
    [InlineData("ns.example.com", "192.168.1.20", false)]
    [InlineData("nslocal", "192.168.1.20", false)]
    [InlineData("local.example.com", "192.168.1.20", false)]
    public async Task Only_local_names_that_resolve_to_local_addresses_are_own(string host, string addresses, bool isOwn) =>
        Assert.Equal(isOwn, await LocalNetwork.ContainsAsync(host, (_, _) => Task.FromResult(
            addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray()), CancellationToken.None));

    [Fact]
    public async Task An_unknown_name_is_not_own() =>
        Assert.False(await LocalNetwork.ContainsAsync(
            "ns.local", (_, _) => throw new SocketException((int)SocketError.HostNotFound), CancellationToken.None));
}
