using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.Daemon.Tests.Polling;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Oracle;
using GlucoseTracker.Testing.Support;

namespace GlucoseTracker.Daemon.Tests.Clock;

/// <summary>
/// Poller, history, alarms, status and panel on one set of clocks that the test may set wrong, with a source whose responses the test
/// determines.
/// </summary>
internal sealed class ClockRig : IDeviceStatus, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly PollWorker _poll;
    private readonly HistoryWorker _history;
    private readonly ClockTrustMonitor _clock;
    private readonly ScreenPresenter _presenter;
    private readonly StatusReport _status;

    public ClockRig(DateTimeOffset wall, bool isSynchronized = true, Func<ChainTime, IReadingSource>? source = null, string? card = null)
    {
        IsSynchronized = isSynchronized;
        Time = new ChainTime(wall);
        Scripted = new ScriptedSource(Time);
        Card = card ?? _folder.Path;
        Options = TrackerConfiguration.Defaults with { StateDirectory = Card };
        _clock = new ClockTrustMonitor(Time, () => IsSynchronized);
        Scripted.Arriving = answer => _clock.ObserveAnswer(Scripted.Name, answer.ServerTime, answer.IsServerTimeVerified);
        var daemon = new TestDaemon(Time) { State = State, Options = Options, Device = this, Clock = _clock };
        _poll = daemon.CreatePollWorker(source?.Invoke(Time) ?? Scripted);
        _history = daemon.CreateHistoryWorker();
        _presenter = daemon.CreatePresenter();
        _status = new StatusReport(State, Options, this, Time);
        Alarms = daemon.CreateAlarms([]);
    }

    public ChainTime Time { get; }

    public TrackerOptions Options { get; }

    public string Card { get; }

    /// <summary>The source, unless the test provides another one.</summary>
    public ScriptedSource Scripted { get; }

    public TrackerState State { get; } = new();

    public AlarmService Alarms { get; }

    /// <summary>True when the system reports that it has set the clock.</summary>
    public bool IsSynchronized { get; set; }

    public string? Address => null;

    public bool HasNetwork => true;

    public WirelessLink Wireless => default;

    public ClockKnowledge Clock => _clock.Current;

    /// <summary>The present state of the screen.</summary>
    public ScreenState Screen => _presenter.CreateState(State.Current, Time.Uptime());

    public StatusDocument Status => _status.GetStatus();

    /// <summary>The age of the reading on the panel in minutes; null when the panel shows no value.</summary>
    public int? ShownMinutes
    {
        get
        {
            var frame = new MonoFrame(128, 64);
            _presenter.Present(State.Current, frame);
            return PictureReader.Read(frame) is { Value: not null } seen ? seen.AgeMinutes : null;
        }
    }

    public static Reading ReadingAt(DateTimeOffset at, int milligrams) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), at, Trend.Stable);

    /// <summary>A response whose page contains these readings.</summary>
    public static FetchResult Answer(DateTimeOffset? date, params Reading[] page)
    {
        var ordered = page.OrderBy(r => r.MeasuredAt).ToList();
        return new FetchResult(ordered.LastOrDefault(), null, date) { Page = ordered, Person = "somebody" };
    }

    /// <summary>Observes the date of a response.</summary>
    public void Observe(string source, FetchResult answer) =>
        _clock.ObserveAnswer(source, answer.ServerTime, answer.IsServerTimeVerified);

    public async Task StartAsync()
    {
        await _history.StartAsync(CancellationToken.None);
        await _poll.StartAsync(CancellationToken.None);
        await PolledAsync();
    }

    /// <summary>Advances the time to the next poll and waits for its end.</summary>
    public async Task NextPollAsync()
    {
        Time.Advance(State.Current.Poll.NextAt!.Value - Time.Uptime() + TimeSpan.FromMilliseconds(1));
        await PolledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _poll.StopAsync(CancellationToken.None);
        await _history.StopAsync(CancellationToken.None);
        _poll.Dispose();
        _history.Dispose();
        _folder.Dispose();
    }

    private async Task PolledAsync()
    {
        await State.Becomes(s => s.Poll.HasPolled && s.Poll.IsWaiting && s.Poll.NextAt > Time.Uptime());
        Alarms.Evaluate();
    }
}
