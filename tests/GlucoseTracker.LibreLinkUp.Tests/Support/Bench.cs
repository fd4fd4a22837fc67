using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Testing.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.LibreLinkUp.Tests.Support;

/// <summary>A simulator and a source that connects to it over real HTTPS, both on one fake clock.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 3, 23, 4, 5, TimeSpan.Zero);

    private readonly string _scenario;
    private LibreLinkUpSource? _source;

    private Bench(LibreLinkUpSimulator simulator, string scenario, FakeTimeProvider time) =>
        (Simulator, _scenario, Time) = (simulator, scenario, time);

    public FakeTimeProvider Time { get; }

    public LibreLinkUpSimulator Simulator { get; }

    public SimulatedService Service => Simulator.Service;

    public ISessionStore Store { get; set; } = new MemorySessionStore();

    public LogList<LibreLinkUpSource> Log { get; } = new();

    public Func<LibreLinkUpOptions, LibreLinkUpOptions> Options { get; set; } = o => o;

    public LibreLinkUpSource Source => _source ??= NewSource();

    public static async Task<Bench> StartAsync(SimulatorOptions? options = null)
    {
        var time = new FakeTimeProvider(Start);
        options ??= new SimulatorOptions();
        return new Bench(await LibreLinkUpSimulator.StartAsync(options, time), options.Scenario.Name, time);
    }

    public static SimulatorOptions With(Scenario scenario, int people = 1, GlucoseUnit unit = GlucoseUnit.MillimolesPerLiter) =>
        new() { Scenario = scenario, People = SimulatedPerson.CreateMany(people, scenario.Profile, unit) };

    /// <summary>Simulates a new process, which has only the store.</summary>
    public LibreLinkUpSource Restart()
    {
        _source?.Dispose();
        return _source = NewSource();
    }

    /// <summary>Closes the open connections of the source from the other side.</summary>
    public async Task DropConnectionsAsync()
    {
        await Simulator.StopListeningAsync();
        await Simulator.StartListeningAsync();
    }

    /// <summary>
    /// Polls once. The fake time advances only when the service never responds, so that a slow machine does not affect the result.
    /// </summary>
    public Task<Outcome> PollAsync() =>
        (Service.Fault ?? Fault.Find(_scenario)) is { LeavesHanging: true }
            ? HangingPollAsync()
            : GetOutcome(Source.FetchCurrentAsync(default));

    public async Task<Outcome> HistoryAsync()
    {
        var history = Source.FetchHistoryAsync(default);
        return await GetOutcome(
            history.ContinueWith(h => new FetchResult(h.GetAwaiter().GetResult()[^1], null, null), TaskScheduler.Default));
    }

    /// <summary>The logbook, which the source itself does not read, with the session of the store.</summary>
    public async Task<Outcome> LogbookAsync()
    {
        var options = Options(NewOptions());
        using var http = new LibreLinkUpHttpClient(options, Time);
        var sessions = new SessionCache(Store, options.Email, options.BaseAddress, Time, Log);
        var version = new ClientVersion(options.ClientVersion, sessions, Log);
        var client = new LibreLinkUpClient(
            options, http, sessions, version, new LoginFlow(options, http, sessions, version, Time, Log), Time, Log);
        var logbook = client.GetAsync($"llu/connections/{sessions.State.PatientId}/logbook", default);
        var outcome = await GetOutcome(
            logbook.ContinueWith(a => new FetchResult(null, null, a.GetAwaiter().GetResult().Http.Date), TaskScheduler.Default));
        Restart();
        return outcome;
    }

    /// <summary>A manual sign-in with the same store, or with another one.</summary>
    public SignIn NewSignIn(string? password = null, string? email = null, ISessionStore? store = null) => new(
        NewOptions() with { Email = email ?? Service.Account.Email, Password = () => new Secret(password ?? Service.Account.Password) },
        store ?? Store, Time, NullLogger<SignIn>.Instance);

    public int Count(CallKinds kind) => Service.Requests.Count(r => r.Kind == kind);

    public async ValueTask DisposeAsync()
    {
        _source?.Dispose();
        await Simulator.DisposeAsync();
    }

    /// <summary>Polls once with a request that never gets a response: its timeout passes as soon as the request has arrived.</summary>
    private async Task<Outcome> HangingPollAsync()
    {
        var seen = Service.Requests.Count;
        var poll = Source.FetchCurrentAsync(default);
        while (Service.Requests.Count == seen && !poll.IsCompleted)
        {
            await Task.Delay(1);
        }

        Time.Advance(NewOptions().RequestTimeout);
        return await GetOutcome(poll);
    }

    private static async Task<Outcome> GetOutcome(Task<FetchResult> answer)
    {
        try
        {
            return new Outcome(await answer, null);
        }
        catch (SourceException e)
        {
            return new Outcome(null, e);
        }
    }

    private LibreLinkUpSource NewSource() => new(Options(NewOptions()), Store, Time, Log);

    private LibreLinkUpOptions NewOptions() => new()
    {
        BaseAddress = Simulator.BaseAddress,
        Email = Service.Account.Email,
        Password = () => new Secret(Service.Account.Password),
        TrustedAuthorities = [Simulator.Authority],
    };
}
