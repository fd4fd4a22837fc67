using System.Net.Sockets;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>Uses the service's real host names; every connection leads to the simulator.</summary>
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
            ["Login api.libreview.io", "Login api-de.libreview.io", "Connections api-de.libreview.io", "Connections api-de.libreview.io",
                "Login api-de.libreview.io", "Connections api-de.libreview.io"],
            bench.Service.Requests.Select(r => $"{r.Kind} {r.Host}"));
    }

    [Fact]
    public async Task An_unknown_region_is_followed()
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
    public async Task A_circular_redirect_or_one_outside_the_domain_is_refused(string fault, int logins)
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
    public async Task A_person_who_cannot_be_loaded_is_searched_once_from_the_start_address()
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_that_moves_takes_one_login_at_its_region_and_no_lost_poll(bool restarted)
    {
        await using var bench = await Bench.StartAsync();
        var store = new MemorySessionStore();
        using var source = NewSource(bench, store);
        await source.FetchCurrentAsync(default);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.Rules = bench.Service.Rules with { MovedTo = "us" };

        using var next = restarted ? NewSource(bench, store) : null;
        Assert.NotNull((await (next ?? source).FetchCurrentAsync(default)).Current);
        Assert.NotEmpty(await (next ?? source).FetchHistoryAsync(default));

        Assert.Equal(
            ["Login api.libreview.io", "Connections api.libreview.io", "Connections api.libreview.io", "Login api-us.libreview.io",
                "Connections api-us.libreview.io", "Graph api-us.libreview.io"],
            bench.Service.Requests.Select(r => $"{r.Kind} {r.Host}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_redirect_on_history_alone_is_followed_too(bool byName)
    {
        await using var bench = await Bench.StartAsync();
        using var source = byName ? NewSource(bench, new MemorySessionStore()) : bench.Restart();
        await source.FetchCurrentAsync(default);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.Rules = bench.Service.Rules with { MovedTo = "us" };

        Assert.NotEmpty(await source.FetchHistoryAsync(default));
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task Right_after_a_login_the_next_one_waits_its_minute_and_the_value_is_back_with_the_second_poll()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.RedirectOnData;
        var first = await bench.PollAsync();
        bench.Service.Fault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        var second = await bench.PollAsync();

        Assert.Equal(ConnectionCause.ServiceError, first.Cause);
        Assert.InRange(first.Wait!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.NotNull(second.Answer?.Current);
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_redirect_to_a_region_that_cannot_be_reached_does_not_bind_later_logins_to_it()
    {
        await using var bench = await Bench.StartAsync();
        var store = new MemorySessionStore();
        using var source = NewSource(bench, store, host => host == "api-zz9.libreview.io");
        await source.FetchCurrentAsync(default);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.Rules = bench.Service.Rules with { MovedTo = "zz9" };
        var failure = await Assert.ThrowsAsync<SourceException>(() => source.FetchCurrentAsync(default));

        bench.Service.Rules = bench.Service.Rules with { MovedTo = null };
        bench.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(ConnectionCause.Unreachable, failure.Cause);
        Assert.NotNull((await source.FetchCurrentAsync(default)).Current);
    }

    [Fact]
    public async Task A_redirect_that_no_login_ends_is_refused_and_its_logins_become_rare()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.Fault = Fault.RedirectOnData;

        for (var poll = 0; poll < 30; poll++)
        {
            bench.Time.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(ConnectionCause.RedirectRefused, (await bench.PollAsync()).Cause);
        }

        Assert.InRange(bench.Count(CallKinds.Login), 2, 7);
    }

    private static LibreLinkUpSource NewSource(Bench bench, MemorySessionStore store, Predicate<string>? isGone = null) => new(
        new LibreLinkUpOptions
        {
            Email = bench.Service.Account.Email,
            Password = () => new Secret(bench.Service.Account.Password),
            TrustedAuthorities = [bench.Simulator.Authority],
        },
        store,
        bench.Time,
        NullLogger.Instance,
        (server, cancellationToken) => isGone?.Invoke(server.Host) == true
            ? throw new SocketException((int)SocketError.ConnectionRefused)
            : ConnectAsync(bench.Simulator.BaseAddress, cancellationToken));

    private static async Task PollAsync(Bench bench, MemorySessionStore store)
    {
        using var source = NewSource(bench, store);
        await source.FetchCurrentAsync(default);
    }

    private static async Task<Socket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        return socket;
    }
}
