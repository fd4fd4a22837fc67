using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.Notifications;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Creates the parts that the workers share, each on its first use. Disposes them together. Not thread-safe.</summary>
/// <param name="options">The configuration.</param>
/// <param name="ports">Clocks, folders and devices.</param>
/// <param name="logs">Creates the loggers.</param>
/// <param name="lifetime">Ends the program when an essential worker cannot be restarted; null in tests.</param>
internal sealed class TrackerParts(TrackerOptions options, TrackerPorts ports, ILoggerFactory logs, IHostApplicationLifetime? lifetime)
    : IDisposable
{
    private readonly OwnedParts _owned = new();

    public TrackerState State => field ??= new(new TrackerSnapshot { SensorDays = options.SensorDays });
    public LivenessMonitor Liveness => field ??= new(ports.Time);
    public WorkerSupervision Supervision => field ??= new(Liveness, ports.Time, Log<WorkerSupervision>(), lifetime);

    /// <summary>The folder for state that outlives a reboot; null when no state is stored.</summary>
    public string? StateDirectory => ports.RuntimeDirectory is null ? null : options.StateDirectory;
    public StartupStates? StartupStates => field ??= ports.RuntimeDirectory is { } folder ? new(options, folder, ports.Time) : null;
    public SecretValidator Secrets => field ??= SecretValidator.Create(options);

    public SourceFactory Sources => field ??= _owned.Add(new SourceFactory(options, ports.Clock, ports.Time, ports.Random, logs));
    public PollWorker Poll => field ??= new(
        Source, State, new PollOptions(options.LibreLinkUp.PollInterval), LastRequest, Liveness, ports.Clock, ports.Device,
        ports.Random, ports.Time, Log<PollWorker>());
    private IReadingSource Source => field ??= ports.Source ?? Sources.Create();
    private LastRequestFile LastRequest => field ??= new(ports.RuntimeDirectory, ports.Time, Log<LastRequestFile>());

    public SensorRecords Sensors => field ??= new(StateDirectory, State, Log<SensorRecords>());
    public HistoryFlush Flush => field ??= new();
    public HistoryWorker History => field ??= new(
        options, SettingsHash.Create(options), State, ports.Clock, ports.Time, Log<HistoryWorker>(), Sensors, Flush);

    public AlarmParts Alarms => field ??= new(this, options, ports, logs);
    public NotificationHttpClient Http => field ??= _owned.Add(new NotificationHttpClient(ports.Time));

    public bool ChecksIn => ports.Process is not null && (options.CheckIn is not { Address: null, AddressFile: "" }
        || SecretSource.HasCredential(SecretValidator.CheckInCredential));
    public CheckInWorker? CheckIn => field ??= !ChecksIn ? null : new(
        new CheckInTarget(Http, CreateCheckInAddress()), options.CheckIn.Interval, Liveness, ports.Time, Log<CheckInWorker>());

    public bool PostsReadings => ports.Process is not null && options.ReadingsWebhook.Address is not null;
    public ReadingWebhookWorker? Webhook => field ??= !PostsReadings ? null : new(
        new JsonTarget(
            Http, options.ReadingsWebhook.Address!,
            SecretSource.CreateToken(options.ReadingsWebhook.TokenFile, logs, SecretValidator.ReadingsWebhookCredential)),
        new ReadingDocumentFactory(options), new SentReadingFile(ports.RuntimeDirectory), State, ports.Device, ports.Time,
        Log<ReadingWebhookWorker>());

    public IDisplay Display => field ??= _owned.Add(ports.CreateDisplay());
    public ViewerClock Viewer => field ??= new(ports.Time, ports.Tick);
    public ScreenPresenter Presenter => field ??= _owned.Add(
        ScreenPresenter.Create(options, Display.Height, ports.Device, Liveness, ports.Time, Viewer, Findings));
    private DeviceFindings Findings => field ??= new(
        options, ports.Time, Supervision, ports.Process?.Reload, ports.Process is null ? null : Secrets);
    public SystemdReporter Systemd => field ??= new(
        ports.Process?.Systemd, SystemdService.WatchdogInterval, Liveness, ports.Time, Log<SystemdReporter>(),
        new SystemdStatusText(options, ports.Device, ports.Time));

    public bool SwitchesOff => ports.Power is not null && options.Button.SwitchOff;
    public PowerWorker? Power => field ??= SwitchesOff ? new(ports.Power!, State, ports.Time, Log<PowerWorker>()) : null;
    public GestureDispatcher Gestures => field ??= new(
        State, Presenter.Preferences, ports.Device, Viewer, ports.Time,
        [
            new RefreshKeyHandler(Poll), new AlarmKeyHandler(Alarms.Service, Alarms.Test),
            .. Power is { } power ? [power] : (IKeyActionHandler[])[],
        ]);

    public StatusReport Status => field ??= new(
        State, options, ports.Device, ports.Time, Supervision, ports.Process?.Reload, Secrets, Alarms.Service, CheckIn, Webhook,
        Alarms.Reminder);

    /// <inheritdoc/>
    public void Dispose() => _owned.Dispose();

    private ILogger<T> Log<T>() => logs.CreateLogger<T>();

    private Func<Secret?> CreateCheckInAddress() => options.CheckIn.Address is { } address
        ? () => address : SecretSource.CreateToken(options.CheckIn.AddressFile, logs, SecretValidator.CheckInCredential);
}
