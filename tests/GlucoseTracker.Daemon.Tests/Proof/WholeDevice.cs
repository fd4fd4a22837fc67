using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Pictures;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.Oled;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Testing.Oled;
using GlucoseTracker.Testing.Oracle;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Proof;

/// <summary>
/// One run of the program with client over HTTPS, poller, history, alarms, keys, screens and driver. The test runs the two loops of the
/// daemon, so that the clock does not advance during a step. The oracle reads the panel after every step.
/// </summary>
internal sealed class WholeDevice : IDeviceStatus, IKeyActionHandler, IAsyncDisposable
{
    private const int MaxPictures = 20;

    private readonly TestWorld _world;
    private readonly ClockTrustMonitor _clock;
    private readonly LibreLinkUpSource _source;
    private readonly WatchedSource _watched;
    private readonly PollWorker _poll;
    private readonly HistoryWorker _history;
    private readonly ScreenPresenter _presenter;
    private readonly GestureDispatcher _keys;
    private readonly OledDisplay _display;
    private readonly PictureOracle _oracle;
    private readonly MonoFrame _frame = new(128, 64);
    private HashSet<(DateTimeOffset, SensorValue)> _before = [];
    private int _refreshes;
    private bool _ended;

    public WholeDevice(TestWorld world, TimeSpan? interval = null)
    {
        _world = world;
        var (time, options) = (
            world.Clock, TrackerConfiguration.Defaults with { StateDirectory = world.Card.Path, Button = new ButtonSettings("chip", 5) });
        _clock = new ClockTrustMonitor(time, () => world.Synchronized);
        _source = new LibreLinkUpSource(ClientOptions(world, _clock), world, time, NullLogger<LibreLinkUpSource>.Instance);
        _watched = new WatchedSource(_source, world.Arrived, world.TrueTime, () => KnowsTime);
        var daemon = new TestDaemon(time)
        {
            State = State,
            Options = options,
            Device = this,
            Clock = _clock,
            RuntimeDirectory = world.Memory,
            StateDirectory = world.Card.Path,
        };
        _poll = daemon.CreatePollWorker(_watched, interval is { } every ? new PollOptions(every) : null);
        _history = daemon.CreateHistoryWorker(open: file => world.OpenHistory(file));
        var sender = new AlarmNotifier(options.Notifications, options.Unit, [], [], this, new HeartbeatFile(world.Card.Path), time);
        Alarms = daemon.CreateAlarms([new AlarmJournal(world.Card.Path, NullLogger<AlarmJournal>.Instance), sender], world.Boot);
        _presenter = daemon.CreatePresenter(_frame.Height);
        _keys = daemon.CreateDispatcher(
            _presenter, this, new RefreshKeyHandler(_poll), new AlarmKeyHandler(Alarms, new AlarmTest(State, sender, time)));
        _display = new OledDisplay(OledPanels.Find("ssd1306-128x64")!, new SimulatedWiring(world.Panel), time);
        _oracle = new PictureOracle(world.Arrived, options.Unit);
    }

    public TrackerState State { get; } = new();

    public AlarmService Alarms { get; }

    /// <summary>The false statements of the panel.</summary>
    public List<string> Lies { get; } = [];

    /// <summary>The number of requests to the source.</summary>
    public int Polls => _watched.Polls;

    /// <summary>The number of pictures that the oracle has checked.</summary>
    public int Judged { get; private set; }

    /// <summary>The bytes that the oracle has allocated.</summary>
    public long AllocatedByOracle { get; private set; }

    /// <summary>True when the panel accepted the last picture.</summary>
    public bool PanelShows { get; private set; }

    /// <summary>The present content of the panel.</summary>
    public RecognizedScreen Seen => PictureReader.Read(_world.Panel.Picture());

    public string? Address => null;

    public bool HasNetwork => _world.NetworkWorks;

    public WirelessLink Wireless => default;

    public ClockKnowledge Clock => _clock.Current;

    /// <summary>True when the device knows the time by its own clock or by the service's responses.</summary>
    private bool KnowsTime => Clock.Now(_world.Clock.ReadClocks()) is not null;

    /// <summary>Starts the program; returns when the first poll has ended.</summary>
    /// <param name="wait">False: the test ends the program before that.</param>
    public async Task StartAsync(bool wait = true)
    {
        _before = [.. _world.Arrived.All.Select(r => (r.MeasuredAt, r.Value))];
        await _history.StartAsync(CancellationToken.None);
        _world.Arrived.Clear();
        foreach (var kept in State.Current.Series)
        {
            if (!_before.Contains((kept.MeasuredAt, kept.Value)))
            {
                Lies.Add("the history brings back a reading that never arrived");
            }
        }

        LookAndShow();
        var seen = _world.RequestsSeen();
        await _poll.StartAsync(CancellationToken.None);
        if (wait)
        {
            await EndOfPollAsync(seen);
            LookAndShow();
        }
    }

    /// <summary>Advances the time by at most a minute, and waits for a due poll.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var seen = _world.RequestsSeen();
        _world.Pass(time);
        await EndOfPollAsync(seen);
        LookAndShow();
    }

    public async Task PassMinutesAsync(int minutes)
    {
        for (var i = 0; i < minutes; i++)
        {
            await PassAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Advances the time by a second and presses a key. If the key requests a value, waits for the response.</summary>
    public async Task GestureAsync(KeyRole key, params GestureKind[] kinds)
    {
        await PassAsync(TimeSpan.FromSeconds(1));
        var (seen, answer, refreshes) = (_world.RequestsSeen(), State.Current.KeyFeedback, _refreshes);
        foreach (var kind in kinds)
        {
            _keys.Dispatch(new Gesture(key, kind, _world.Clock.Uptime()));
        }

        if (_refreshes != refreshes)
        {
            // The feedback is published shortly before the loop waits again; the loop would miss an advance of the clock in between.
            await HangingAsync(State.Becomes(s => s.Poll.IsWaiting && s.KeyFeedback is not null && s.KeyFeedback != answer), seen);
        }

        await EndOfPollAsync(seen);
        LookAndShow();
    }

    public void Handle(KeyAction action, TimeSpan pressedAgo) => _refreshes += action == KeyAction.Refresh ? 1 : 0;

    /// <summary>Stops the program like systemd.</summary>
    public async Task StopAsync()
    {
        _ended = true;
        await _poll.StopAsync(CancellationToken.None);
        await _history.StopAsync(CancellationToken.None);
        _poll.Dispose();
        _history.Dispose();
        _source.Dispose();
        _display.Dispose();
    }

    /// <summary>Kills the program with its pending writes; the card does not change.</summary>
    public async Task DieAsync()
    {
        var files = Directory.EnumerateFiles(_world.Card.Path).ToDictionary(file => file, File.ReadAllBytes);
        await StopAsync();
        foreach (var file in Directory.EnumerateFiles(_world.Card.Path))
        {
            File.Delete(file);
        }

        foreach (var (file, content) in files)
        {
            await File.WriteAllBytesAsync(file, content);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ended)
        {
            await StopAsync();
        }
    }

    private static LibreLinkUpOptions ClientOptions(TestWorld world, ClockTrustMonitor clock)
    {
        var password = new Secret(world.Service.Account.Password);
        return new LibreLinkUpOptions
        {
            BaseAddress = world.Simulator.BaseAddress,
            Email = world.Service.Account.Email,
            Password = () => password,
            TrustedAuthorities = new X509Certificate2Collection(world.Simulator.Authority),
            RequestTimeout = TestWorld.RequestTime,
            AnswerDated = date => clock.ObserveAnswer(SourceNames.LibreLinkUp, date, isVerified: true),
        };
    }

    /// <summary>Returns when no poll is due.</summary>
    private Task EndOfPollAsync(int seen) =>
        HangingAsync(State.Becomes(s => !s.Poll.IsRequestedByKey && s.Poll.NextAt > _world.Clock.Uptime()), seen);

    /// <summary>Waits for a state. The timeout of a request without a response passes as soon as the request has arrived.</summary>
    private async Task HangingAsync(Task<TrackerSnapshot> ended, int seen)
    {
        while (_world.Service.Fault is { LeavesHanging: true } && !ended.IsCompleted)
        {
            if (_world.RequestsSeen() != seen)
            {
                seen = _world.RequestsSeen();
                _world.Pass(TestWorld.RequestTime);
            }

            await Task.WhenAny(ended, Task.Delay(5));
        }

        await ended;
    }

    private void LookAndShow()
    {
        Alarms.Evaluate();
        var snapshot = State.Current;
        Recall(snapshot);
        var picture = _presenter.Present(snapshot, _frame);
        _world.Panel.ClearWrites();
        try
        {
            picture.PresentOn(_display, _frame);
            State.Update(s => s with { Shown = picture.Shown });
            PanelShows = true;
        }
        catch (DisplayException)
        {
            State.Update(s => s with { Shown = null });
            PanelShows = false;
            return;
        }

        if (!picture.Light.Dark)
        {
            Judge();
        }
    }

    /// <summary>Readings that the history loads, at the start or when the clock becomes known, have arrived before.</summary>
    private void Recall(TrackerSnapshot snapshot)
    {
        foreach (var kept in snapshot.Series.Where(r => _before.Remove((r.MeasuredAt, r.Value))))
        {
            _world.Arrived.Add(kept, kept.MeasuredAt, clockTrusted: false);
        }
    }

    private void Judge()
    {
        var glass = _world.Panel.Picture();
        var snapshot = State.Current;
        var home = snapshot.Ui == new UiState()
            && snapshot.Poll.HasPolled
            && snapshot.Cause?.Cause is not (ConnectionCause.NotSetUp or ConnectionCause.ClockNotTrusted);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Judged++;
        if (!glass.ContentEquals(_frame))
        {
            Lies.Add("the panel shows another picture than was drawn");
        }

        var lies = _oracle.FindErrors(glass, _world.TrueTime.GetUtcNow(), KnowsTime, mustShow: home && KnowsTime);
        if (lies.Count > 0 && Lies.Count < MaxPictures)
        {
            Keep(glass, Lies.Count);
        }

        Lies.AddRange(lies);
        AllocatedByOracle += GC.GetAllocatedBytesForCurrentThread() - allocated;
    }

    /// <summary>A false picture is written beside the test assembly.</summary>
    private static void Keep(MonoFrame glass, int number)
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "lies"));
        using var file = File.Create(Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{number}.png")));
        Bezel.Write(file, glass, scale: 4);
    }

    /// <summary>The panel outlives the program, which closes the bus.</summary>
    private sealed class SimulatedWiring(EmulatedOled glass) : IStatusBus
    {
        public void SendCommands(ReadOnlySpan<byte> commands) => glass.SendCommands(commands);

        public void SendData(ReadOnlySpan<byte> bytes) => glass.SendData(bytes);

        public byte ReadStatus() => glass.ReadStatus();

        public void Dispose()
        {
        }
    }
}
