using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Tests.Proof;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Graphics;
using GlucoseTracker.Notifications;
using GlucoseTracker.Testing.Oracle;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Alarms.Chain;

/// <summary>
/// One run of the program: poller, alarm service with its files, notifier and dispatchers, connected as in the daemon. The test provides
/// the environment.
/// </summary>
internal sealed class AlarmChain : IAlarmListener, IAsyncDisposable
{
    private readonly ChainTime _time;
    private readonly ChainTarget _first;
    private readonly ChainTarget _second;
    private readonly PollWorker _poll;
    private readonly TestEnvironment _bedside;
    private readonly ScreenPresenter _presenter;
    private readonly PictureOracle _oracle;
    private readonly MonoFrame _frame = new(128, 64);
    private readonly List<AlarmEvent> _events = [];

    /// <summary>Creates the chain without starting it.</summary>
    /// <param name="bedside">The environment.</param>
    /// <param name="time">The clocks of this run of the device.</param>
    /// <param name="boot">The id of this boot.</param>
    /// <param name="memory">The folder in memory, empty after a power cut.</param>
    /// <param name="card">The folder on the card.</param>
    /// <param name="first">The first target.</param>
    /// <param name="second">The second target, for unanswered alarms.</param>
    /// <param name="rules">The rules; null: the defaults.</param>
    public AlarmChain(
        TestEnvironment bedside, ChainTime time, string boot, string memory, string card, ChainTarget first, ChainTarget second,
        AlarmRules? rules = null)
    {
        _time = time;
        _first = first;
        _second = second;
        _bedside = bedside;
        var clock = new ClockTrustMonitor(time, () => bedside.ClockTrusted);
        bedside.Watch = clock;
        var (options, arrived) = (
            TrackerConfiguration.Defaults with { Button = new ButtonSettings("chip", 5) }, new ArrivedReadings());
        var daemon = new TestDaemon(time)
        {
            State = State,
            Options = options,
            Device = bedside,
            Clock = clock,
            RuntimeDirectory = memory,
            StateDirectory = card,
            Jitter = 0.5,
        };
        _presenter = daemon.CreatePresenter(_frame.Height);
        _oracle = new PictureOracle(arrived, options.Unit);
        _poll = daemon.CreatePollWorker(
            new WatchedSource(bedside, arrived, time, () => bedside.ClockTrusted), new PollOptions(options.LibreLinkUp.PollInterval),
            new LastRequestFile(null, time, NullLogger<LastRequestFile>.Instance));
        Sender = new AlarmNotifier(
            options.Notifications, options.Unit, [CreateQueue(first)], [CreateQueue(second)], bedside, new HeartbeatFile(null), time);
        Alarms = daemon.CreateAlarms(
            [new AlarmJournal(card, NullLogger<AlarmJournal>.Instance), Sender, this], boot, rules);
    }

    public TrackerState State { get; } = new();

    public AlarmService Alarms { get; }

    public AlarmNotifier Sender { get; }

    /// <summary>The alarm events since the last call, in order.</summary>
    public IReadOnlyList<AlarmEvent> PassEvents()
    {
        List<AlarmEvent> events = [.. _events];
        _events.Clear();
        return events;
    }

    public async Task StartAsync()
    {
        await Sender.StartAsync(CancellationToken.None);
        await _poll.StartAsync(CancellationToken.None);
        await LookAsync();
    }

    /// <summary>Advances the time, waits for a due poll, and evaluates the alarms.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        _time.Advance(time);
        await LookAsync();
    }

    public void Handle(AlarmNotice notice)
    {
        var happened = notice.Event;
        _events.Add(happened);
        var isTold = happened.Change == AlarmEventKind.Sounded
            || (happened.Change is AlarmEventKind.Snoozed or AlarmEventKind.Acknowledged && happened.Origin == AnswerOrigin.Notification)
            || (happened.Change is AlarmEventKind.Cleared or AlarmEventKind.Dropped && happened.WasHeard && !happened.Kind.IsOneShot());
        if (isTold)
        {
            _first.Expect();
        }

        if (happened.Change == AlarmEventKind.Escalated || (isTold && happened.WasEscalated))
        {
            _second.Expect();
        }
    }

    /// <summary>The false statements that the panel would show now.</summary>
    public IReadOnlyList<string> Lies()
    {
        _presenter.Present(State.Current, _frame);
        return _oracle.FindErrors(_frame, _time.GetUtcNow(), _bedside.ClockTrusted, mustShow: _bedside.Clock.IsTrusted);
    }

    public async ValueTask DisposeAsync()
    {
        await _poll.StopAsync(CancellationToken.None);
        await Sender.StopAsync(CancellationToken.None);
        _poll.Dispose();
        Sender.Dispose();
    }

    private async Task LookAsync()
    {
        await State.Becomes(s => s.Poll.HasPolled && s.Poll.NextAt > _time.Uptime());
        Alarms.Evaluate();
    }

    /// <summary>A dispatcher that is sending.</summary>
    private NotificationDispatcher CreateQueue(ChainTarget target)
    {
        var queue = new NotificationDispatcher(target, _time, NullLogger<NotificationDispatcher>.Instance);
        _ = queue.RunAsync(CancellationToken.None);
        return queue;
    }
}
