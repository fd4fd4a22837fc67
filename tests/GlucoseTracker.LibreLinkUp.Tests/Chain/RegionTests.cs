using System.Net.Sockets;
using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>Under the service's real host names; every connection ends at the simulator.</summary>
public sealed class RegionTests
{
    [Fact]
    public async Task A_login_follows_the_redirect_and_the_region_is_remembered_across_a_restart()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Redirected));
        var store = new MemorySessionStore();

        await PollAsync(bench, store);
        bench.Service.EndSessions();
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        await PollAsync(bench, store);

        Assert.Equal(
            ["Login api.libreview.io", "Login api-de.libreview.io", "Connections api-de.libreview.io", "Connections api-de.libreview.io", "Login api-de.libreview.io", "Connections api-de.libreview.io"],
            bench.Service.Requests.Select(r => $"{r.Kind} {r.Host}"));
    }

    [Fact]
    public async Task A_region_that_nobody_has_heard_of_is_followed()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.NewRegion));

        await PollAsync(bench, new MemorySessionStore());

        Assert.Contains(bench.Service.Requests, r => r is { Kind: CallKinds.Connections, Host: "api-xy9.libreview.io" });
    }

    [Theory]
    [InlineData("redirect-loop", 2)]
    [InlineData("redirect-ping-pong", 3)]
    [InlineData("redirect-foreign", 1)]
    [InlineData("redirect-nowhere", 1)]
    public async Task A_redirect_in_a_circle_or_to_a_stranger_is_refused(string fault, int logins)
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.Find(fault);

        var failure = await Assert.ThrowsAsync<SourceException>(() => PollAsync(bench, new MemorySessionStore()));

        Assert.Equal(ConnectionCause.RedirectRefused, failure.Cause);
        Assert.Equal(logins, bench.Count(CallKinds.Login));
        Assert.All(bench.Service.Requests, r => Assert.EndsWith(".libreview.io", r.Host, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_address_the_login_repeats_at_the_same_place()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Redirected));

        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_person_who_cannot_be_loaded_is_sought_once_from_the_beginning()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.Fault = Fault.CouldNotLoadPatient;

        var first = await bench.HistoryAsync();
        bench.Time.Advance(TimeSpan.FromHours(2));
        var second = await bench.HistoryAsync();

        Assert.Equal((ConnectionCause.PersonGone, ConnectionCause.PersonGone), (first.Cause, second.Cause));
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    private static async Task PollAsync(Bench bench, MemorySessionStore store)
    {
        using var source = new LibreLinkUpSource(
            new LibreLinkUpOptions
            {
                Email = bench.Service.Account.Email,
                Password = () => new Secret(bench.Service.Account.Password),
                TrustedAuthorities = [bench.Simulator.Authority],
            },
            store,
            bench.Time,
            NullLogger.Instance,
            (_, cancellationToken) => ConnectAsync(bench.Simulator.BaseAddress, cancellationToken));
        await source.FetchCurrentAsync(default);
    }

    private static async ValueTask<Stream> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
