using System.Security.Cryptography;
using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Linux;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Notifications.Commands;
using Microsoft.Extensions.Logging;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>Creates the parts of the alarms, each on its first use: rules, notifications and sounds. Not thread-safe.</summary>
/// <param name="parts">The other parts.</param>
/// <param name="options">The configuration.</param>
/// <param name="ports">Clocks, folders and devices.</param>
/// <param name="logs">Creates the loggers.</param>
internal sealed class AlarmParts(TrackerParts parts, TrackerOptions options, TrackerPorts ports, ILoggerFactory logs)
{
    /// <summary>The length of a button's code in characters, which encode 128 bits.</summary>
    private const int CodeLength = 32;

    /// <summary>The targets of all notifications, and those of the escalation.</summary>
    public NotificationGroup[] Groups => [First, Second];
    private NotificationGroup First => field ??= CreateGroup(options.Notifications.First, isSecond: false);
    private NotificationGroup Second => field ??= CreateGroup(options.Notifications.Second, isSecond: true);

    public AlarmService Service => field ??= new(
        Notifier.GetRules(options.Alarms), parts.State, StateFile, [Journal, Notifier, parts.Sensors], ports.Device, BootId.Current,
        ports.Time, Log<AlarmService>(), Codes);
    public AlarmNotifier Notifier => field ??= new(
        options.Notifications, options.Unit, First.Queues, Second.Queues, ports.Device, new HeartbeatFile(parts.StateDirectory), ports.Time,
        options.Alarms, Codes, options.Language);
    private AnswerCodes Codes => field ??= new(() => RandomNumberGenerator.GetHexString(CodeLength, lowercase: true));
    private AlarmJournal Journal => field ??= new(parts.StateDirectory, Log<AlarmJournal>());
    private AlarmStateFile StateFile => field ??= new(ports.RuntimeDirectory, options.StateDirectory, Log<AlarmStateFile>());

    public AlarmTest Test => field ??= new(parts.State, Notifier, ports.Time, parts.CheckIn, ports.Sounders.Count, Reminder);
    public AlarmTestReminder Reminder => field ??= new(
        new AlarmTestFile(parts.StateDirectory),
        parts.StateDirectory is not null && options.RemindsOfAlarmTest
            && (ports.Sounders.Count > 0 || Array.Exists(Groups, group => group.Targets.Count > 0)),
        ports.Device, ports.Time);

    public SounderWorker[] Sounders => field ??= [.. ports.Sounders.Select(
        (source, turn) => new SounderWorker(source, turn, Service, Test, parts.State, ports.Time, Log<SounderWorker>()))];
    public AlarmReport Report => field ??= new(
        options, Service, Test, Notifier, Journal, parts.State, ports.Time, Sounders,
        Groups.Select(group => group.Commands).OfType<NtfyCommandSubscription>());

    private ILogger<T> Log<T>() => logs.CreateLogger<T>();

    /// <summary>Nothing is sent where nothing is stored: a demo must not notify anyone.</summary>
    private NotificationGroup CreateGroup(TargetSettings settings, bool isSecond) =>
        new(parts.StateDirectory is null ? new TargetSettings(null, null) : settings, isSecond, parts.Http, ports.Time, logs);
}
