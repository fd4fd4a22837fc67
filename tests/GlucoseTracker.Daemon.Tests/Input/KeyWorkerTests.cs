using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices.Gpio;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Logging;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Input;

/// <summary>From the edges of lines to the screen and the actions, with one key and with three.</summary>
public sealed class KeyWorkerTests : IAsyncDisposable
{
    private const int RefreshLine = 5;
    private const int PageLine = 6;
    private const int LightLine = 13;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
    private readonly TrackerState _state = new();
    private readonly EdgeList _edges = new();
    private readonly ActionList _actions = new();
    private readonly LogList<KeyWorker> _log = new();
    private Func<IKeySource>? _open;
    private KeyWorker? _worker;

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync(CancellationToken.None);
            _worker.Dispose();
        }
    }

    [Fact]
    public async Task The_page_key_changes_pages_and_the_home_page_returns_after_half_a_minute()
    {
        var presenter = await StartAsync(three: true);

        await PressAsync(PageLine);
        await PressAsync(PageLine);

        Assert.Equal(new PageEntry(ScreenPage.Graph, 3), _state.Current.Ui.Page);
        Assert.Equal((ScreenPage.Graph, 3), Shown(presenter));
        _time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(ScreenPage.Glance, Shown(presenter).Page);
    }

    [Fact]
    public async Task The_refresh_key_polls_the_source()
    {
        await StartAsync(three: true);

        await PressAsync(RefreshLine);

        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    [Fact]
    public async Task With_one_key_two_presses_are_the_next_page()
    {
        var presenter = await StartAsync(three: false);

        await PressAsync(RefreshLine);
        await PressAsync(RefreshLine);

        Assert.Equal([KeyAction.Refresh], _actions.Actions);
        Assert.Equal(ScreenPage.Big, Shown(presenter).Page);
    }

    [Fact]
    public async Task A_held_key_shows_help_without_another_edge_and_until_it_comes_up()
    {
        await StartAsync(three: true);

        _edges.Write(new KeyEdge(LightLine, true, _time.Uptime(), EventsLost: false));
        await _state.Becomes(s => s.Ui.ActiveUntil is not null);
        await _edges.Idle();
        while (!_state.Current.Ui.IsHelpShown(_time.Uptime()))
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        _edges.Write(new KeyEdge(LightLine, false, _time.Uptime(), EventsLost: false));
        await _state.Becomes(s => !s.Ui.IsHelpShown(_time.Uptime()));
        Assert.Equal(LightChoice.ByClock, _state.Current.Ui.Light);
    }

    [Fact]
    public async Task The_light_key_selects_day_night_and_dark()
    {
        var presenter = await StartAsync(three: true);
        var frame = new MonoFrame(128, 64);

        await PressAsync(LightLine);
        await PressAsync(LightLine);
        Assert.Equal(ScreenLayout.Night, presenter.Present(_state.Current, frame).Light.Layout);

        await PressAsync(LightLine);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(presenter.Present(_state.Current, frame).Light.Dark);
    }

    [Fact]
    public async Task Lost_events_are_logged_and_the_remaining_ones_make_no_gesture()
    {
        await StartAsync(three: true);
        _edges.Write(new KeyEdge(RefreshLine, true, _time.Uptime(), EventsLost: false));
        _time.Advance(TimeSpan.FromMilliseconds(100));
        _edges.Write(new KeyEdge(RefreshLine, false, _time.Uptime(), EventsLost: true));
        await _edges.Idle();
        _time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Empty(_actions.Actions);
        Assert.Contains(_log.Lines, line => line.Contains("dropped some events", StringComparison.Ordinal));
        await PressAsync(RefreshLine);
        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    [Fact]
    public async Task A_missing_chip_and_a_busy_line_are_each_logged_once_and_tried_again()
    {
        Queue<GpioException> failures = new([
            new(GpioFailure.ChipMissing, "No chip."), new(GpioFailure.ChipMissing, "No chip."),
            new(GpioFailure.LineBusy, "Held by another."),
        ]);
        _open = () => failures.TryDequeue(out var failure) ? throw failure : _edges;
        await StartAsync(three: true);
        while (!_log.Lines.Any(line => line.Contains("listening", StringComparison.Ordinal)))
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1);
        }

        Assert.Equal(
            ["Button: ChipMissing: No chip.", "Button: LineBusy: Held by another."],
            _log.Lines.Where(line => !line.Contains("listening", StringComparison.Ordinal)));
        await PressAsync(RefreshLine);
        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    [Fact]
    public async Task A_handler_of_an_action_gets_the_time_since_the_key_went_down()
    {
        await StartAsync(three: true);
        await PressAsync(RefreshLine);

        Assert.InRange(_actions.PressedAgo, TimeSpan.FromMilliseconds(99), TimeSpan.FromMilliseconds(101));
    }

    [Fact]
    public async Task A_key_answers_what_the_panel_shows_and_not_an_alarm_that_it_has_not_shown_yet()
    {
        var presenter = await StartAsync(three: true);
        var shown = presenter.Preferences.GetShown(_state.Current, isPanelOff: false);
        _state.Update(s => s with { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.Low), Shown = shown });

        await PressAsync(RefreshLine);

        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    [Fact]
    public async Task Without_a_working_panel_a_key_snoozes_the_alarm_that_sounds()
    {
        await StartAsync(three: true);
        _state.Update(s => s with { Alarm = new AlarmView(AlarmPhase.Ringing, AlarmKind.Low), Shown = null });

        await PressAsync(RefreshLine);

        Assert.Equal([KeyAction.Snooze], _actions.Actions);
    }

    [Fact]
    public async Task A_press_on_a_dark_panel_only_wakes_it()
    {
        var presenter = await StartAsync(three: true);
        var dark = presenter.Preferences.GetShown(_state.Current, isPanelOff: true);
        _state.Update(s => s with { Shown = dark });

        await PressAsync(RefreshLine);
        Assert.Empty(_actions.Actions);

        await PressAsync(RefreshLine);
        Assert.Equal([KeyAction.Refresh], _actions.Actions);
    }

    private async Task<ScreenPresenter> StartAsync(bool three)
    {
        var options = TrackerConfiguration.Defaults with
        {
            Button = new ButtonSettings("chip", RefreshLine, three ? PageLine : null, three ? LightLine : null),
        };
        var daemon = new TestDaemon(_time) { State = _state, Options = options };
        var presenter = daemon.CreatePresenter();
        _state.Update(s => s with { Poll = new PollState { HasPolled = true } });
        _worker = new KeyWorker(
            options.Button, _ => _open?.Invoke() ?? _edges, daemon.CreateDispatcher(presenter, _actions), _time, _log);
        await _worker.StartAsync(CancellationToken.None);
        return presenter;
    }

    private async Task PressAsync(int line)
    {
        _edges.Write(new KeyEdge(line, true, _time.Uptime(), EventsLost: false));
        _time.Advance(TimeSpan.FromMilliseconds(100));
        _edges.Write(new KeyEdge(line, false, _time.Uptime(), EventsLost: false));
        await _edges.Idle();
        _time.Advance(TimeSpan.FromMilliseconds(100));
    }

    private (ScreenPage Page, int Hours) Shown(ScreenPresenter presenter)
    {
        var shown = presenter.Compose(_state.Current, _time.Uptime()).State;
        return (shown.Page, shown.GraphHours);
    }

    private sealed class ActionList : IKeyActionHandler
    {
        public List<KeyAction> Actions { get; } = [];

        public TimeSpan PressedAgo { get; private set; }

        public void Handle(KeyAction action, TimeSpan pressedAgo)
        {
            Actions.Add(action);
            PressedAgo = pressedAgo;
        }
    }

    /// <summary>Edges that a test writes. The source is idle when its reader waits for more.</summary>
    private sealed class EdgeList : IKeySource
    {
        private readonly Channel<KeyEdge> _edges = Channel.CreateUnbounded<KeyEdge>();
        private readonly SemaphoreSlim _taken = new(0);
        private int _written;

        public void Write(KeyEdge edge)
        {
            _written++;
            _edges.Writer.TryWrite(edge);
        }

        public async Task Idle()
        {
            for (; _written > 0; _written--)
            {
                await _taken.WaitAsync();
            }
        }

        public async IAsyncEnumerable<KeyEdge> ReadEdgesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var edge in _edges.Reader.ReadAllAsync(cancellationToken))
            {
                yield return edge;
                _taken.Release();
            }
        }

        public bool IsPressed(int line) => false;

        public void Dispose()
        {
        }
    }
}
