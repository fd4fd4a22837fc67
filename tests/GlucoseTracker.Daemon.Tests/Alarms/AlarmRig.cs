using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Notifications;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace GlucoseTracker.Daemon.Tests.Alarms;

/// <summary>Alarm service, journal, notifier and alarm test on a clock that the test advances, with the targets of the test.</summary>
internal sealed class AlarmRig
{
    public AlarmRig(string? directory = null, TrackerOptions? options = null, INotificationTarget? first = null,
        INotificationTarget? second = null, FakeTimeProvider? time = null,
        AnswerCodes? codes = null)
    {
        Options = options ?? TrackerConfiguration.Defaults;
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero));
        Journal = new AlarmJournal(directory, NullLogger<AlarmJournal>.Instance);
        Sender = new AlarmNotifier(
            Options.Notifications, Options.Unit, CreateQueues(first), CreateQueues(second), new FixedDeviceStatus(),
            new HeartbeatFile(directory),
            Time, Options.Alarms, codes);
        var sensors = new SensorRecords(directory, State, NullLogger<SensorRecords>.Instance);
        Alarms = new AlarmService(
            Sender.GetRules(Options.Alarms), State, new AlarmStateFile(directory, directory ?? "", NullLogger<AlarmStateFile>.Instance),
                [Journal, Sender, sensors], new FixedDeviceStatus(), "boot", Time,
            NullLogger<AlarmService>.Instance, codes);
        Test = new AlarmTest(State, Sender, Time);
    }

    public TrackerOptions Options { get; }

    public FakeTimeProvider Time { get; }

    public TrackerState State { get; } = new();

    public AlarmJournal Journal { get; }

    public AlarmNotifier Sender { get; }

    public AlarmService Alarms { get; }

    public AlarmTest Test { get; }

    public AlarmRig Reads(int milligrams)
    {
        var reading = new Reading(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(milligrams)), Time.GetUtcNow(), Trend.Stable);
        State.Update(s => s with { Sources = s.Sources.Merge("LibreLinkUp", [reading]) });
        Alarms.Evaluate();
        return this;
    }

    public AlarmRig Later(double minutes)
    {
        Time.Advance(TimeSpan.FromMinutes(minutes));
        Alarms.Evaluate();
        return this;
    }

    /// <summary>Dispatchers that are sending.</summary>
    private List<NotificationDispatcher> CreateQueues(INotificationTarget? target)
    {
        if (target is null)
        {
            return [];
        }

        var queue = new NotificationDispatcher(target, Time, NullLogger<NotificationDispatcher>.Instance);
        _ = queue.RunAsync(CancellationToken.None);
        return [queue];
    }
}

/// <summary>A target that records the messages, or never responds.</summary>
internal sealed class TestTarget(string name, bool dead = false) : INotificationTarget
{
    private readonly System.Threading.Channels.Channel<Notification> _got =
        System.Threading.Channels.Channel.CreateUnbounded<Notification>();

    public string Name => name;

    public async Task SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        await _got.Writer.WriteAsync(notification, cancellationToken);
        if (dead)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    public async Task<Notification> NextAsync() => await _got.Reader.ReadAsync();

    public bool GotNothing => _got.Reader.Count == 0;
}
