using System.Security.Cryptography;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Notifications;
using GlucoseTracker.Notifications.Commands;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Creates the workers of one configuration and connects them. A part is created when the first worker that needs it starts. When a part
/// cannot be created, that worker fails, and its restart tries again.
/// </summary>
/// <param name="options">The configuration.</param>
/// <param name="ports">Clocks, folders and devices.</param>
/// <param name="logs">Creates the loggers.</param>
/// <param name="lifetime">Ends the program when an essential worker cannot be restarted; null in tests.</param>
public sealed class CompositionRoot(TrackerOptions options, TrackerPorts ports, ILoggerFactory logs, IHostApplicationLifetime? lifetime)
    : IDisposable
{
    /// <summary>The length of a button's code in characters, which encode 128 bits.</summary>
    private const int CodeLength = 32;

    private readonly Lock _gate = new();
    private readonly OwnedParts _owned = new();

    /// <summary>The state that all workers share.</summary>
    public TrackerState State => field ??= new(new TrackerSnapshot { SensorDays = options.SensorDays });

    /// <summary>The state that all supervised workers share: failures, restarts and the end of the program.</summary>
    public WorkerSupervision Supervision => field ??= new(Liveness, ports.Time, Log<WorkerSupervision>(), lifetime);

    /// <summary>The state files that workers read at their start; null when no state is stored.</summary>
    public StartupStates? StartupStates => field ??= ports.RuntimeDirectory is { } folder ? new(options, folder, ports.Time) : null;

    /// <summary>Checks the secrets of the configuration.</summary>
    public SecretValidator Secrets => field ??= SecretValidator.Create(options);

    /// <summary>All workers in the order of their start. They stop in the reverse order.</summary>
    internal IReadOnlyList<SupervisedWorker> Workers => field ??= [.. CreateWorkers().OfType<SupervisedWorker>()];

    private LivenessMonitor Liveness => field ??= new(ports.Time);
    private string? StateDirectory => ports.RuntimeDirectory is null ? null : options.StateDirectory;
    private ViewerClock Viewer => field ??= new(ports.Time, ports.Tick);

    private SourceFactory Sources => field ??= _owned.Add(new SourceFactory(options, ports.Clock, ports.Time, ports.Random, logs));
    private LastRequestFile LastRequest => field ??= new(ports.RuntimeDirectory, ports.Time, Log<LastRequestFile>());
    private IReadingSource Source => field ??= ports.Source ?? Sources.Create();
    private PollWorker Poll => field ??= new(
        Source, State, new PollOptions(options.LibreLinkUp.PollInterval), LastRequest, Liveness, ports.Clock, ports.Device,
        ports.Random, ports.Time, Log<PollWorker>());

    private SensorRecords Sensors => field ??= new(StateDirectory, State, Log<SensorRecords>());
    private HistoryFlush Flush => field ??= new();
    private HistoryWorker History => field ??= new(
        options, SettingsHash.Create(options), State, ports.Clock, ports.Time, Log<HistoryWorker>(), Sensors, Flush);

    private NotificationHttpClient Http => field ??= _owned.Add(new NotificationHttpClient(ports.Time));
    private NotificationGroup First => field ??= CreateGroup(options.Notifications.First, isSecond: false);
    private NotificationGroup Second => field ??= CreateGroup(options.Notifications.Second, isSecond: true);
    private NotificationGroup[] Groups => [First, Second];
    private AnswerCodes Codes => field ??= new(() => RandomNumberGenerator.GetHexString(CodeLength, lowercase: true));
    private AlarmJournal Journal => field ??= new(StateDirectory, Log<AlarmJournal>());
    private AlarmNotifier Notifier => field ??= new(
        options.Notifications, options.Unit, First.Queues, Second.Queues, ports.Device, new HeartbeatFile(StateDirectory), ports.Time,
        options.Alarms, Codes, options.Language);
    private AlarmStateFile AlarmFile => field ??= new(ports.RuntimeDirectory, options.StateDirectory, Log<AlarmStateFile>());
    private AlarmService Alarms => field ??= new(
        Notifier.GetRules(options.Alarms), State, AlarmFile, [Journal, Notifier, Sensors], ports.Device, BootId.Current, ports.Time,
        Log<AlarmService>(), Codes);
    private AlarmTest AlarmTest => field ??= new(State, Notifier, ports.Time, CheckIn, ports.Sounders.Count, Reminder);
    private AlarmTestReminder Reminder => field ??= new(
        new AlarmTestFile(StateDirectory),
        StateDirectory is not null && options.RemindsOfAlarmTest
            && (ports.Sounders.Count > 0 || Array.Exists(Groups, group => group.Targets.Count > 0)),
        ports.Device, ports.Time);
    private SounderWorker[] Sounders => field ??= [.. ports.Sounders.Select(
        (source, turn) => new SounderWorker(source, turn, Alarms, AlarmTest, State, ports.Time, Log<SounderWorker>()))];
    private AlarmReport AlarmReport => field ??= new(
        options, Alarms, AlarmTest, Notifier, Journal, State, ports.Time, Sounders,
        Groups.Select(group => group.Commands).OfType<NtfyCommandSubscription>());

    private bool ChecksIn => ports.Process is not null && (options.CheckIn is not { Address: null, AddressFile: "" }
        || SecretSource.HasCredential(SecretValidator.CheckInCredential));
    private CheckInWorker? CheckIn => field ??= !ChecksIn ? null : new(
        new CheckInTarget(Http, CreateCheckInAddress()), options.CheckIn.Interval, Liveness, ports.Time, Log<CheckInWorker>());
    private bool PostsReadings => ports.Process is not null && options.ReadingsWebhook.Address is not null;

    private ReadingWebhookWorker? Webhook => field ??= !PostsReadings ? null : new(
        new JsonTarget(
            Http, options.ReadingsWebhook.Address!,
            SecretSource.CreateToken(options.ReadingsWebhook.TokenFile, logs, SecretValidator.ReadingsWebhookCredential)),
        new ReadingDocumentFactory(options), new SentReadingFile(ports.RuntimeDirectory), State, ports.Device, ports.Time,
        Log<ReadingWebhookWorker>());

    private DeviceFindings Findings => field ??= new(
        options, ports.Time, Supervision, ports.Process?.Reload, ports.Process is null ? null : Secrets);
    private IDisplay Display => field ??= _owned.Add(ports.CreateDisplay());
    private ScreenPresenter Presenter => field ??= _owned.Add(
        ScreenPresenter.Create(options, Display.Height, ports.Device, Liveness, ports.Time, Viewer, Findings));
    private SystemdReporter Systemd => field ??= new(
        ports.Process?.Systemd, SystemdService.WatchdogInterval, Liveness, ports.Time, Log<SystemdReporter>(),
        new SystemdStatusText(options, ports.Device, ports.Time));

    private bool SwitchesOff => ports.Power is not null && options.Button.SwitchOff;

    private PowerWorker? Power => field ??= SwitchesOff ? new(ports.Power!, State, ports.Time, Log<PowerWorker>()) : null;
    private GestureDispatcher Gestures => field ??= new(
        State, Presenter.Preferences, ports.Device, Viewer, ports.Time,
        [new RefreshKeyHandler(Poll), new AlarmKeyHandler(Alarms, AlarmTest), .. Power is { } power ? [power] : (IKeyActionHandler[])[]]);

    private StatusReport Status => field ??= new(
        State, options, ports.Device, ports.Time, Supervision, ports.Process?.Reload, Secrets, Alarms, CheckIn, Webhook, Reminder);

    /// <summary>Creates a logger of the host.</summary>
    /// <typeparam name="T">The type whose name is the category.</typeparam>
    public ILogger<T> Log<T>() => logs.CreateLogger<T>();

    /// <summary>Disposes all parts. The workers must have stopped.</summary>
    public void Dispose() => _owned.Dispose();

    private IEnumerable<SupervisedWorker?> CreateWorkers() =>
    [
        // The history worker is first, because the first picture needs the stored readings. It stops last and stores all pending readings.
        StateDirectory is null ? null : Supervise(() => History, states: StartupStates?.History),
        Supervise(() => Poll, states: StartupStates?.Polls),
        Supervise(
            () => new AlarmWorker(Alarms, AlarmTest, Notifier, State, Liveness, ports.Time), WorkerRole.Essential, StartupStates?.Alarms),
        Supervise(() => Notifier, states: StartupStates?.Heartbeat),
        .. Groups.SelectMany(group => group.Targets).Select(
            target => Supervise(() => new NotificationQueueWorker(target.Queue), name: $"Notifications ({target.Name})")),
        .. Groups.Where(group => group.Commands is not null).Select(group => Supervise(
            () => new NotificationCommandWorker(
                group.Commands!, group.IsSecond, Alarms, Notifier, ports.Time, Log<NotificationCommandWorker>()),
            name: $"Commands ({group.NtfyName})")),
        .. ports.Sounders.Select((source, index) => Supervise(() => Sounders[index], name: $"Sound ({source.Name})")),
        Supervise(
            () => new DisplayWorker(State, Presenter, Display, Systemd, ports.Time, Log<DisplayWorker>(), ports.Power),
            WorkerRole.Essential),
        ports.Process is null ? null : Supervise(() => new MemoryTrimmer(State, ports.Time, MemoryTrimmer.TrimAll)),
        ports.Process is not { } control ? null : Supervise(() => new ControlServer(
            options.StateDirectory, Status, ports.Time, Log<ControlServer>(), AlarmReport, control.Reload, Flush, Webhook)),
        ports.Process is null ? null : Supervise(() => new DeviceHealthWorker(
            () => FirmwareFlagsReader.Read(ports.Files), () => FreeSpace.Get(options.StateDirectory),
            options.DeviceNotices.ByNotification ? Notifier : null, State, ports.Time, Log<DeviceHealthWorker>(),
            Reminder)),
        !ChecksIn ? null : Supervise(() => CheckIn!),
        !PostsReadings ? null : Supervise(() => Webhook!, states: StartupStates?.Webhook),
        options.Nightscout is not { Address: not null, Upload: true } ? null : Supervise(() => new UploadWorker(
            Sources.CreateUpload(), Sources.CreatePauseFile(PauseFile.UploadFileName), State, ports.Time, Log<UploadWorker>())),
        !SwitchesOff ? null : Supervise(() => Power!),
        ports.OpenKeys is not { } open || options.Button.Chip.Length == 0 ? null : Supervise(
            () => new KeyWorker(options.Button, open, Gestures, ports.Time, Log<KeyWorker>())),
        ports.CreateKeyboard is not { } keyboard ? null : Supervise(() => keyboard(Gestures, Viewer), name: "Keyboard"),
        ports.Process is not { } process ? null : Supervise(() => new StartMonitor(process.Starts, State, Supervision)),
    ];

    /// <summary>Creates a worker under a supervisor, which restarts it after failures. All workers are created by this method.</summary>
    private SupervisedWorker Supervise<T>(
        Func<T> create, WorkerRole role = WorkerRole.Ordinary, IReadOnlyList<StartupState>? states = null, string? name = null)
        where T : BackgroundService =>
        new SupervisedWorker(name ?? typeof(T).Name, role, () => Locked(create), states ?? [], Supervision);

    /// <summary>Creates a shared part once, even when two workers restart simultaneously.</summary>
    private T Locked<T>(Func<T> create)
    {
        lock (_gate)
        {
            return create();
        }
    }

    private Func<Secret?> CreateCheckInAddress() => options.CheckIn.Address is { } address
        ? () => address : SecretSource.CreateToken(options.CheckIn.AddressFile, logs, SecretValidator.CheckInCredential);

    /// <summary>Nothing is sent where nothing is stored: a demo must not notify anyone.</summary>
    private NotificationGroup CreateGroup(TargetSettings settings, bool isSecond) =>
        new(StateDirectory is null ? new TargetSettings(null, null) : settings, isSecond, Http, ports.Time, logs);
}
