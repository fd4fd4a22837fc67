using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Creates the workers of one configuration. <see cref="TrackerParts"/> and <see cref="AlarmParts"/> create what the workers share. A part
/// is created when the first worker that needs it starts. When a part cannot be created, that worker fails, and its restart tries again.
/// </summary>
/// <param name="options">The configuration.</param>
/// <param name="ports">Clocks, folders and devices.</param>
/// <param name="logs">Creates the loggers.</param>
/// <param name="lifetime">Ends the program when an essential worker cannot be restarted; null in tests.</param>
public sealed class CompositionRoot(TrackerOptions options, TrackerPorts ports, ILoggerFactory logs, IHostApplicationLifetime? lifetime)
    : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TrackerParts _parts = new(options, ports, logs, lifetime);

    /// <summary>The state that all workers share.</summary>
    public TrackerState State => _parts.State;

    /// <summary>The state that all supervised workers share: failures, restarts and the end of the program.</summary>
    public WorkerSupervision Supervision => _parts.Supervision;

    /// <summary>The state files that workers read at their start; null when no state is stored.</summary>
    public StartupStates? StartupStates => _parts.StartupStates;

    /// <summary>Checks the secrets of the configuration.</summary>
    public SecretValidator Secrets => _parts.Secrets;

    /// <summary>All workers in the order of their start. They stop in the reverse order.</summary>
    internal IReadOnlyList<SupervisedWorker> Workers => field ??= [.. CreateWorkers().OfType<SupervisedWorker>()];

    /// <summary>Creates a logger of the host.</summary>
    /// <typeparam name="T">The type whose name is the category.</typeparam>
    public ILogger<T> Log<T>() => logs.CreateLogger<T>();

    /// <summary>Disposes all parts. The workers must have stopped.</summary>
    public void Dispose() => _parts.Dispose();

    private IEnumerable<SupervisedWorker?> CreateWorkers()
    {
        var (alarms, time) = (_parts.Alarms, ports.Time);
        return
        [
            // The history worker is first, because the first picture needs the stored readings. It stops last and stores all pending
            // readings.
            _parts.StateDirectory is null ? null : Supervise(() => _parts.History, states: StartupStates?.History),
            Supervise(() => _parts.Poll, states: StartupStates?.Polls),
            Supervise(
                () => new AlarmWorker(alarms.Service, alarms.Test, alarms.Notifier, State, _parts.Liveness, time),
                WorkerRole.Essential, StartupStates?.Alarms),
            Supervise(() => alarms.Notifier, states: StartupStates?.Heartbeat),
            .. alarms.Groups.SelectMany(group => group.Targets).Select(
                target => Supervise(() => new NotificationQueueWorker(target.Queue), name: $"Notifications ({target.Name})")),
            .. alarms.Groups.Where(group => group.Commands is not null).Select(group => Supervise(
                () => new NotificationCommandWorker(
                    group.Commands!, group.IsSecond, alarms.Service, alarms.Notifier, time, Log<NotificationCommandWorker>()),
                name: $"Commands ({group.NtfyName})")),
            .. ports.Sounders.Select((source, index) => Supervise(() => alarms.Sounders[index], name: $"Sound ({source.Name})")),
            Supervise(
                () => new DisplayWorker(
                    State, _parts.Presenter, _parts.Display, _parts.Systemd, time, Log<DisplayWorker>(), ports.Power),
                WorkerRole.Essential),
            ports.Process is null ? null : Supervise(() => new MemoryTrimmer(State, time, MemoryTrimmer.TrimAll)),
            ports.Process is not { } control ? null : Supervise(() => new ControlServer(
                options.StateDirectory, _parts.Status, time, Log<ControlServer>(), alarms.Report, control.Reload, _parts.Flush,
                _parts.Webhook)),
            ports.Process is null ? null : Supervise(() => new DeviceHealthWorker(
                () => FirmwareFlagsReader.Read(ports.Files), () => FreeSpace.Get(options.StateDirectory),
                options.DeviceNotices.ByNotification ? alarms.Notifier : null, State, time, Log<DeviceHealthWorker>(), alarms.Reminder)),
            !_parts.ChecksIn ? null : Supervise(() => _parts.CheckIn!),
            !_parts.PostsReadings ? null : Supervise(() => _parts.Webhook!, states: StartupStates?.Webhook),
            options.Nightscout is not { Address: not null, Upload: true } ? null : Supervise(() => new UploadWorker(
                _parts.Sources.CreateUpload(), _parts.Sources.CreatePauseFile(PauseFile.UploadFileName), State, time,
                Log<UploadWorker>())),
            !_parts.SwitchesOff ? null : Supervise(() => _parts.Power!),
            ports.OpenKeys is not { } open || options.Button.Chip.Length == 0 ? null : Supervise(
                () => new KeyWorker(options.Button, open, _parts.Gestures, time, Log<KeyWorker>())),
            ports.CreateKeyboard is not { } keyboard ? null : Supervise(() => keyboard(_parts.Gestures, _parts.Viewer), name: "Keyboard"),
            ports.Process is not { } process ? null : Supervise(() => new StartMonitor(process.Starts, State, Supervision)),
        ];
    }

    /// <summary>
    /// Creates a worker under a supervisor, which restarts it after failures. The lock creates a shared part once, even when two workers
    /// restart simultaneously.
    /// </summary>
    private SupervisedWorker Supervise<T>(
        Func<T> create, WorkerRole role = WorkerRole.Ordinary, IReadOnlyList<StartupState>? states = null, string? name = null)
        where T : BackgroundService =>
        new SupervisedWorker(name ?? typeof(T).Name, role, () => Locked(create), states ?? [], Supervision);

    private T Locked<T>(Func<T> create)
    {
        lock (_gate)
        {
            return create();
        }
    }
}
