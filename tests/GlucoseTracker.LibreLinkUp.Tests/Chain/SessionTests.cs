using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

public sealed class SessionTests
{
    [Fact]
    public async Task Ten_restarts_in_a_minute_need_no_login()
    {
        using var folder = new TemporaryFolder();
        await using var bench = await Bench.StartAsync();
        bench.Store = new SessionFile(Path.Combine(folder.Path, "session.json"), NullLogger<SessionFile>.Instance);
        await bench.PollAsync();

        for (var i = 0; i < 10; i++)
        {
            bench.Time.Advance(TimeSpan.FromSeconds(6));
            bench.Restart();
            var outcome = await bench.PollAsync();
            Assert.Null(outcome.Failure);
            Assert.NotNull(outcome.Answer);
        }

        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task An_ended_session_takes_one_login()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.EndSessions();

        var outcome = await bench.PollAsync();

        Assert.NotNull(outcome.Answer);
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_session_continues_after_the_end_of_its_first_token_because_new_ones_are_stored()
    {
        await using var bench = await Bench.StartAsync();
        for (var day = 0; day < 400; day += 20)
        {
            var outcome = await bench.PollAsync();
            Assert.Null(outcome.Failure);
            Assert.NotNull(outcome.Answer);
            bench.Time.Advance(TimeSpan.FromDays(20));
        }

        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task Fresh_tickets_are_written_once_a_day_at_most()
    {
        await using var bench = await Bench.StartAsync();
        var store = new CountingStore();
        bench.Store = store;
        await bench.PollAsync();
        var writesOfTheLogin = store.Writes;

        for (var poll = 0; poll < 3 * 24 * 6; poll++)
        {
            bench.Time.Advance(TimeSpan.FromMinutes(10));
            await bench.PollAsync();
        }

        Assert.InRange(store.Writes - writesOfTheLogin, 2, 3);
    }

    [Fact]
    public async Task An_unwritable_store_does_not_stop_polling()
    {
        await using var bench = await Bench.StartAsync();
        bench.Store = new BrokenStore();

        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_requested_version_is_stored_across_a_restart()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.VersionRaised));

        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Restart();
        Assert.NotNull((await bench.PollAsync()).Answer);

        Assert.Equal(
            ["4.16.0", "4.19.2", "4.19.2"], bench.Service.Requests.Where(r => r.Kind == CallKinds.Connections).Select(r => r.Version));
        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_version_of_the_next_generation_is_never_sent()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.NewGeneration));

        var outcome = await bench.PollAsync();

        Assert.Equal((ConnectionCause.OldInterfaceGone, "5.0.0"), (outcome.Cause, outcome.Failure!.Details.VersionAsked));
        Assert.DoesNotContain(bench.Service.Requests, r => r.Version == "5.0.0");
    }

    [Fact]
    public void The_account_id_is_the_sha256_in_small_letters() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", LibreLinkUpClient.AccountId("abc"));

    private sealed class CountingStore : ISessionStore
    {
        private SessionState _state = SessionState.Empty;

        public int Writes { get; private set; }

        public SessionState Load() => _state;

        public void Save(SessionState state) => (_state, Writes) = (state, Writes + 1);
    }

    private sealed class BrokenStore : ISessionStore
    {
        public SessionState Load() => SessionState.Empty;

        public void Save(SessionState state) => throw new IOException("No space left on device");
    }
}
