using System.Security.Cryptography.X509Certificates;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Tests.Alarms.Chain;
using GlucoseTracker.Daemon.Tests.Support;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Nightscout.Phone;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using GlucoseTracker.Testing.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Proof.HostileNights;

/// <summary>
/// One run of the program in a night: poller and history under their supervisors, both sources over HTTP, alarms with their files, status
/// and panel. The test runs the loops of alarms and panel.
/// </summary>
internal sealed class NightDevice : IDeviceStatus, IAlarmListener, IAsyncDisposable
{
    private readonly ChainTime _time;
    private readonly ClockTrustMonitor _clock;
    private readonly LibreLinkUpSource _service;
    private readonly NightscoutSource _site;
    private readonly PhoneSource _phone;
    private readonly SupervisedWorker _poll;
    private readonly SupervisedWorker _history;
    private readonly WorkerSupervision _supervision;
    private readonly ScreenPresenter _presenter;
    private readonly StatusReport _status;
    private readonly NotificationWriter _writer;
    private readonly LogList<WorkerSupervision> _log = new();
    private readonly AnswerCodes _codes;
    private readonly AlarmNotifier _sender;
    private readonly NotificationHttpClient _http;
    private readonly NotificationCommandWorker _commands;
    private readonly AlarmReport _report;

    /// <summary>Creates the device without starting it.</summary>
    /// <param name="sites">The services.</param>
    /// <param name="time">The clocks of this device.</param>
    /// <param name="clock">The clock knowledge of the process, which a reload keeps.</param>
    /// <param name="boot">The id of this boot.</param>
    /// <param name="memory">The folder in memory.</param>
    /// <param name="card">The folder on the card.</param>
    /// <param name="scenario">The rules, and whether a phone is polled between the other two sources.</param>
    /// <param name="buttons">The codes of all messages of the night; those of this device are added.</param>
    public NightDevice(
        NightSites sites, ChainTime time, ClockTrustMonitor clock, string boot, string memory, string card, NightScenario scenario,
        List<string> buttons)
    {
        (_time, _clock) = (time, clock);
        var ntfy = new NtfySettings(new Uri("http://127.0.0.1:9/"), new Secret("alarms"), "", "", new Secret("commands"));
        var normal = TrackerConfiguration.Defaults;
        Options = normal with
        {
            StateDirectory = card,
            Alarms = scenario.Rules,
            Screens = scenario.Screens,
            Language = scenario.Language,
            Notifications = normal.Notifications with { First = new TargetSettings(ntfy, null) },
        };
        _codes = new AnswerCodes(() =>
        {
            buttons.Add($"code{buttons.Count}");
            return buttons[^1];
        });
        var password = new Secret(sites.Service.Service.Account.Password);
        _service = new LibreLinkUpSource(
            new LibreLinkUpOptions
            {
                BaseAddress = sites.Service.BaseAddress,
                Email = sites.Service.Service.Account.Email,
                Password = () => password,
                Patient = sites.Service.Service.People[0].PatientId.ToString(),
                TrustedAuthorities = new X509Certificate2Collection(sites.Service.Authority),
                AnswerDated = date => clock.ObserveAnswer(SourceNames.LibreLinkUp, date, isVerified: true),
            },
            sites, time, NullLogger<LibreLinkUpSource>.Instance);
        _site = new NightscoutSource(
            new NightscoutOptions
            {
                Address = sites.Site.Address,
                Token = () => null,
                AnswerDated = date => clock.ObserveAnswer(SourceNames.Nightscout, date, isVerified: false),
            },
            time);
        _phone = new PhoneSource(new PhoneOptions { Address = sites.PhoneAddress, Secret = static () => null }, time);
        var cloud = new NotedSource(_service, sites);
        IReadingSource[] sources = scenario.HasPhone ? [cloud, _phone, _site] : [cloud, _site];
        var chain = new SourceChain(
            [.. sources.Select(s => new ChainedSource(
                s, new PollSchedule(PollOptions.Default, time.Uptime(), null, () => 0), time, () => clock.Current.Now(time.ReadClocks())))],
            TimeSpan.FromMinutes(5), time,
            NullLogger<SourceChain>.Instance);
        var daemon = new TestDaemon(time)
        {
            State = State,
            Options = Options,
            Device = this,
            Clock = _clock,
            RuntimeDirectory = memory,
            StateDirectory = card,
        };
        _supervision = new WorkerSupervision(daemon.Liveness, time, _log);
        var poll = daemon.CreatePollWorker(chain);
        _poll = new SupervisedWorker(nameof(PollWorker), WorkerRole.Ordinary, () => poll, [], _supervision);
        var history = daemon.CreateHistoryWorker("night");
        _history = new SupervisedWorker(nameof(HistoryWorker), WorkerRole.Ordinary, () => history, [], _supervision);
        _writer = new NotificationWriter(NotificationContent.Number, Options.Unit);
        _sender = new AlarmNotifier(
            Options.Notifications, Options.Unit, [], [], this, new HeartbeatFile(null), time, Options.Alarms, _codes);
        var journal = new AlarmJournal(null, NullLogger<AlarmJournal>.Instance);
        Alarms = daemon.CreateAlarms([_sender, journal, this], boot, codes: _codes);
        _http = new NotificationHttpClient(time);
        var subscription = new NtfyCommandSubscription(
            _http, ntfy.Server, ntfy.CommandTopic!, () => null, time, NullLogger<NtfyCommandSubscription>.Instance);
        _commands = new NotificationCommandWorker(
            subscription, isSecond: false, Alarms, _sender, time, NullLogger<NotificationCommandWorker>.Instance);
        _report = new AlarmReport(Options, Alarms, new AlarmTest(State, _sender, time), _sender, journal, State, time);
        _presenter = daemon.CreatePresenter(Frame.Height);
        _status = new StatusReport(State, Options, this, time, _supervision);
    }

    public TrackerOptions Options { get; }

    public TrackerState State { get; } = new();

    public AlarmService Alarms { get; }

    /// <summary>The input of the last evaluation of the alarms.</summary>
    public AlarmInput Input { get; private set; } = null!;

    /// <summary>The last picture of the panel.</summary>
    public MonoFrame Frame { get; } = new(128, 64);

    /// <summary>The messages since the last check, with their number.</summary>
    public List<Notification> Messages { get; } = [];

    /// <summary>The alarm events since the last check, with their input.</summary>
    public List<AlarmNotice> Events { get; } = [];

    /// <summary>The valid codes, the most severe kind first.</summary>
    public Dictionary<AlarmKind, string> Codes => AlarmKinds.All.Select(kind => (Kind: kind, Code: _codes.Get(kind)))
        .Where(c => c.Code is not null).ToDictionary(c => c.Kind, c => c.Code!.Reveal());

    /// <summary>The failures that the supervisors reported.</summary>
    public IReadOnlyCollection<string> Failures => _log.Lines;

    /// <summary>The strays among the entries of the site, which the device keeps across restarts.</summary>
    public IReadOnlyCollection<Reading> Strays =>
        [.. State.Current.Intake.GetStrays(
            _clock.Current, _time.ReadClocks()).Where(s => s.Source == SourceNames.Nightscout).Select(s => s.Reading)];

    public StatusDocument Status => _status.GetStatus();

    public string? Address => null;

    public bool HasNetwork => true;

    public WirelessLink Wireless => default;

    public ClockKnowledge Clock => _clock.Current;

    public async Task StartAsync()
    {
        await _history.StartAsync(CancellationToken.None);
        await _poll.StartAsync(CancellationToken.None);
        await PolledAsync();
    }

    /// <summary>Waits until no poll is due, and evaluates the alarms. After a restart the first poll may be delayed.</summary>
    public async Task PolledAsync()
    {
        await State.Becomes(s => s.Poll.IsWaiting && s.Poll.NextAt > _time.Uptime()).WaitAsync(
            TimeSpan.FromMinutes(2), TimeProvider.System);
        Input = Alarms.Evaluate();
    }

    public void Paint() => _presenter.Present(State.Current, Frame);

    /// <summary>A line of the command topic.</summary>
    public void Receive(string text) => _commands.Receive(text);

    /// <summary>A request of the control socket.</summary>
    public void Command(string text) => _ = AlarmRequests.GetReply(text.Split(' '), _report, ProgramTexts.English)
        ?? throw new InvalidOperationException($"The socket does not understand: {text}");

    public void Handle(AlarmNotice notice)
    {
        Events.Add(notice);
        if (_writer.Create(notice.Event, notice.Input, null) is { } message)
        {
            Messages.Add(message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _poll.StopAsync(CancellationToken.None);
        await _history.StopAsync(CancellationToken.None);
        _poll.Dispose();
        _history.Dispose();
        _service.Dispose();
        _site.Dispose();
        _phone.Dispose();
        _commands.Dispose();
        _sender.Dispose();
        _http.Dispose();
    }

    /// <summary>Records the response of LibreLinkUp, independent of its use.</summary>
    private sealed class NotedSource(IReadingSource source, NightSites sites) : IReadingSource
    {
        public string Name => source.Name;

        public bool AwaitsCredentials => source.AwaitsCredentials;

        public bool HasNewCredentials => source.HasNewCredentials;

        public async Task<FetchResult> FetchCurrentAsync(CancellationToken cancellationToken)
        {
            var answer = await source.FetchCurrentAsync(cancellationToken);
            sites.NoteLibreLinkUp();
            return answer;
        }

        public async Task<IReadOnlyList<Reading>> FetchHistoryAsync(CancellationToken cancellationToken)
        {
            var history = await source.FetchHistoryAsync(cancellationToken);
            sites.NoteLibreLinkUpHistory();
            return history;
        }
    }
}
