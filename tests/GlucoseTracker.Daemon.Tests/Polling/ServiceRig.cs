using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Simulator;
using GlucoseTracker.Simulator.Service;
using GlucoseTracker.Simulator.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>Simulator, client, worker and presenter over real HTTPS, on a clock that the test advances.</summary>
internal sealed class ServiceRig : IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    /// <summary>The monotonic clock is rounded, so a short additional time is needed to pass the instant.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan RequestTime = new LibreLinkUpOptions { Password = () => null }.RequestTimeout;

    private readonly LibreLinkUpSource _source;
    private readonly PollWorker _worker;

    private ServiceRig(LibreLinkUpSimulator simulator, FakeTimeProvider time, double jitter)
    {
        (Simulator, Time) = (simulator, time);
        var password = new Secret(simulator.Service.Account.Password);
        var options = new LibreLinkUpOptions
        {
            BaseAddress = simulator.BaseAddress,
            Email = simulator.Service.Account.Email,
            Password = () => password,
            TrustedAuthorities = new X509Certificate2Collection(simulator.Authority),
        };
        _source = new LibreLinkUpSource(options, new MemorySessionStore(), time, NullLogger<LibreLinkUpSource>.Instance);
        var daemon = new TestDaemon(time) { State = State, Jitter = jitter };
        _worker = daemon.CreatePollWorker(_source);
        Presenter = daemon.CreatePresenter();
    }

    public FakeTimeProvider Time { get; }

    public LibreLinkUpSimulator Simulator { get; }

    public SimulatedService Service => Simulator.Service;

    public TrackerState State { get; } = new();

    public ScreenPresenter Presenter { get; }

    /// <summary>The present state of the screen.</summary>
    public ScreenState Shown => Presenter.CreateState(State.Current, Time.Uptime());

    /// <summary>A rig whose worker waits for <see cref="StartAsync"/>.</summary>
    /// <param name="scenario">The scenario from the first minute on.</param>
    /// <param name="jitter">The random number for every jitter, 0 to 1.</param>
    public static async Task<ServiceRig> NewAsync(Scenario scenario, double jitter)
    {
        var time = new FakeTimeProvider(Begin);
        return new ServiceRig(await LibreLinkUpSimulator.StartAsync(new SimulatorOptions { Scenario = scenario }, time), time, jitter);
    }

    /// <summary>Starts the worker; returns when its first poll has ended.</summary>
    /// <param name="hangs">True when its first request is one that nothing ever comes back for.</param>
    public async Task StartAsync(bool hangs = false)
    {
        var seen = Service.Requests.Count;
        await _worker.StartAsync(CancellationToken.None);
        await EndOfPollAsync(hangs ? seen : null);
    }

    /// <summary>Time passes until the next poll; returns when that has ended.</summary>
    /// <param name="hangs">True when its first request is one that nothing ever comes back for.</param>
    public async Task NextPollAsync(bool hangs = false)
    {
        var seen = Service.Requests.Count;
        Time.Advance(State.Current.Poll.NextAt!.Value - Time.Uptime() + Moment);
        await EndOfPollAsync(hangs ? seen : null);
    }

    /// <summary>Returns when no poll is in flight and none is due.</summary>
    public Task<TrackerSnapshot> PollEndedAsync() => State.Becomes(s => s.Poll.HasPolled && s.Poll.NextAt > Time.Uptime());

    /// <summary>Closes the open connections of the client from the other side.</summary>
    public async Task DropConnectionsAsync()
    {
        await Simulator.StopListeningAsync();
        await Simulator.StartListeningAsync();
    }

    /// <summary>
    /// Waits for a request after the given number of requests: it never gets a response, so its timeout passes as soon as it has arrived.
    /// </summary>
    private async Task EndOfPollAsync(int? seen)
    {
        while (Service.Requests.Count == seen)
        {
            await Task.Delay(5);
        }

        if (seen is not null)
        {
            Time.Advance(RequestTime);
        }

        await PollEndedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        _worker.Dispose();
        _source.Dispose();
        await Simulator.DisposeAsync();
    }
}
