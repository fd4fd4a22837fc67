using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Control;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.Health;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.Power;
using GlucoseTracker.Daemon.Sound;
using GlucoseTracker.Daemon.Sources;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Daemon.Systemd;
using GlucoseTracker.Daemon.Tests.Alarms;
using GlucoseTracker.Daemon.Tests.Polling;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Sounds;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Device;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics;
using GlucoseTracker.History;
using GlucoseTracker.LinuxDevices.Keys;
using GlucoseTracker.LinuxDevices.Sound;
using GlucoseTracker.Nightscout;
using GlucoseTracker.Notifications;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Testing.Logging;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Supervision;

/// <summary>
/// Every worker of the program throws once, from one of its dependencies. It is started again, and the others are not affected.
/// </summary>
public sealed class EveryWorkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.CreateInMemory();
    private readonly AlarmRig _rig;
    private readonly LogList<WorkerSupervision> _log = new();
    private readonly WorkerSupervision _supervision;
    private readonly LivenessMonitor _progress;
    private readonly TrackerOptions _options;

    public EveryWorkerTests()
    {
        _rig = new AlarmRig();
        _progress = new LivenessMonitor(_rig.Time);
        _supervision = new WorkerSupervision(_progress, _rig.Time, _log);
        _options = TrackerConfiguration.Defaults with { StateDirectory = _folder.Path };
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(nameof(PollWorker))]
    [InlineData(nameof(DisplayWorker))]
    [InlineData(nameof(AlarmWorker))]
    [InlineData(nameof(SounderWorker))]
    [InlineData(nameof(KeyWorker))]
    [InlineData(nameof(NotificationQueueWorker))]
    [InlineData(nameof(AlarmNotifier))]
    [InlineData(nameof(MemoryTrimmer))]
    [InlineData(nameof(HistoryWorker))]
    [InlineData(nameof(PowerWorker))]
    [InlineData(nameof(UploadWorker))]
    [InlineData(nameof(StartMonitor))]
    [InlineData(nameof(DeviceHealthWorker))]
    [InlineData(nameof(CheckInWorker))]
    [InlineData(nameof(ReadingWebhookWorker))]
    public async Task A_worker_that_throws_is_restarted_and_the_others_continue(string name)
    {
        var fault = new Fault();
        var other = new FailingWorker((_, stop) => Task.Delay(Timeout.Infinite, stop));
        using var watched = new SupervisedWorker("Other", WorkerRole.Ordinary, () => other, [], _supervision);
        using var supervised = new SupervisedWorker(name, WorkerRole.Ordinary, () => Create(name, fault), [], _supervision);
        await watched.StartAsync(CancellationToken.None);
        await supervised.StartAsync(CancellationToken.None);

        // A reading, for the workers that wait for one.
        _rig.State.Update(s => s with { Poll = s.Poll with { HasPolled = true } });
        _rig.Reads(50);

        // The listeners of one evaluation may be called again before its failure reaches the supervisor.
        while (fault.UsedAfterwards == 0 || !_log.Lines.Any(l => l.StartsWith(name, StringComparison.Ordinal)))
        {
            _rig.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        Assert.Contains(_log.Lines, l => l.StartsWith($"{name} failed unexpectedly (InjectedException", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, l => l.StartsWith("Other", StringComparison.Ordinal));
        Assert.Equal(1, other.Runs);
        Assert.Null(_supervision.EndedBy);
        await supervised.StopAsync(CancellationToken.None);
        await watched.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void A_listener_that_throws_does_not_keep_events_from_the_others()
    {
        var heard = new AudibleNotices();
        var alarms = new AlarmService(
            _options.Alarms, _rig.State, new AlarmStateFile(null, _folder.Path, NullLogger<AlarmStateFile>.Instance),
            [new FaultyListener(new Fault()), heard], new FixedDeviceStatus(), "boot",
            _rig.Time, NullLogger<AlarmService>.Instance);
        _rig.Reads(50);

        Assert.Throws<AggregateException>(() => alarms.Evaluate());

        Assert.Contains(heard.Notices, n => n.Event is { Kind: AlarmKind.UrgentLow, Change: AlarmEventKind.Began });
    }

    private BackgroundService Create(string name, Fault fault)
    {
        var (state, time) = (_rig.State, _rig.Time);
        return name switch
        {
            nameof(PollWorker) => new PollWorker(
                new ScriptedSource(time) { Current = () => fault.Or(new FetchResult(null, null, null)) }, state, PollOptions.Default,
                new LastRequestFile(null, time, NullLogger<LastRequestFile>.Instance), _progress, new ClockTrustMonitor(time, () => true),
                new FixedDeviceStatus(), () => 0, time,
                NullLogger<PollWorker>.Instance),
            nameof(DisplayWorker) => new DisplayWorker(
                state, ScreenPresenter.Create(
                    _options, 64, new FixedDeviceStatus(), _progress, time,
                    new ViewerClock(time, TimeSpan.FromSeconds(1))), new FaultyDisplay(fault),
                new SystemdReporter(null, null, _progress, time, NullLogger<SystemdReporter>.Instance), time,
                NullLogger<DisplayWorker>.Instance),
            nameof(AlarmWorker) => new AlarmWorker(
                new AlarmService(
                    _options.Alarms, state, new AlarmStateFile(null, _folder.Path, NullLogger<AlarmStateFile>.Instance),
                    [new FaultyListener(fault)], new FixedDeviceStatus(), "boot", time,
                    NullLogger<AlarmService>.Instance),
                _rig.Test, _rig.Sender, state, _progress, time),
            nameof(SounderWorker) => new SounderWorker(
                new SounderSource(
                    "buzzer", "line 18", () => new PatternSounder(fault.Or(new SilentOutput()), SoundPattern.Create)),
                0, _rig.Alarms, _rig.Test, state, time, NullLogger<SounderWorker>.Instance),
            nameof(KeyWorker) => new KeyWorker(
                _options.Button, _ => fault.Or(new NoKeys()),
                new GestureDispatcher(
                    state, new DisplayPreferences(_options, PanelSize.Rows64), new FixedDeviceStatus(),
                    new ViewerClock(time, TimeSpan.FromSeconds(1)), time, []), time,
                NullLogger<KeyWorker>.Instance),
            nameof(NotificationQueueWorker) => new NotificationQueueWorker(
                Posted(new NotificationDispatcher(new FaultyTarget(fault), time, NullLogger<NotificationDispatcher>.Instance))),
            nameof(AlarmNotifier) => new AlarmNotifier(
                _options.Notifications, _options.Unit,
                [new NotificationDispatcher(new TestTarget("x"), time, NullLogger<NotificationDispatcher>.Instance)], [],
                new FixedDeviceStatus(), new HeartbeatFile(null), new FaultyTime(time, fault)),
            nameof(MemoryTrimmer) => new MemoryTrimmer(state, time, () => fault.Or(true)),
            nameof(HistoryWorker) => new HistoryWorker(
                _options, "mark", state, new ClockTrustMonitor(time, () => true), time, NullLogger<HistoryWorker>.Instance,
                open: file => fault.Or(HistoryStore.Open(file))),
            nameof(PowerWorker) => new PowerWorker(new FaultyPower(fault), state, time, NullLogger<PowerWorker>.Instance),
            nameof(UploadWorker) => new UploadWorker(
                new NightscoutUpload(
                    new NightscoutOptions { Address = new Uri("http://127.0.0.1:9/"), Token = () => fault.Or<Secret?>(null) },
                    time),
                new PauseFile(null, "site", NullLogger<PauseFile>.Instance), state, time,
                NullLogger<UploadWorker>.Instance),
            nameof(StartMonitor) => new StartMonitor(new StartAttemptCounter(fault.Or(_folder.Path), "boot"), state, _supervision),
            nameof(DeviceHealthWorker) => new DeviceHealthWorker(
                () => fault.Or<FirmwareFlags?>(null), () => null, null, state, time, NullLogger<DeviceHealthWorker>.Instance),
            nameof(CheckInWorker) => new CheckInWorker(
                new CheckInTarget(new NotificationHttpClient(time), () => fault.Or<Secret?>(null)), TimeSpan.FromMinutes(1),
                CreateLiveness(time), time, NullLogger<CheckInWorker>.Instance),
            nameof(ReadingWebhookWorker) => new ReadingWebhookWorker(
                new JsonTarget(new NotificationHttpClient(time), new Secret("http://127.0.0.1:9/"), () => fault.Or<Secret?>(null)),
                new ReadingDocumentFactory(_options), new SentReadingFile(null), state, new FixedDeviceStatus(), time,
                NullLogger<ReadingWebhookWorker>.Instance),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
    }

    private static LivenessMonitor CreateLiveness(TimeProvider time)
    {
        var liveness = new LivenessMonitor(time);
        Array.ForEach(
            [nameof(PollWorker), nameof(DisplayWorker), nameof(AlarmWorker)], loop => liveness.Heartbeat(loop, TimeSpan.FromDays(1)));
        return liveness;
    }

    private static NotificationDispatcher Posted(NotificationDispatcher queue)
    {
        queue.Post(new NotificationWriter(NotificationContent.Level, GlucoseUnit.MillimolesPerLiter).CreateTest(
            AlarmKind.Low, DateTimeOffset.UnixEpoch));
        return queue;
    }

    /// <summary>Throws on its first use.</summary>
    private sealed class Fault
    {
        private bool _thrown;

        public int UsedAfterwards { get; private set; }

        public T Or<T>(T value)
        {
            if (!_thrown)
            {
                _thrown = true;
                throw new InjectedException();
            }

            UsedAfterwards++;
            return value;
        }
    }

    private sealed class InjectedException : Exception;

    private sealed class FaultyListener(Fault fault) : IAlarmListener
    {
        public void Handle(AlarmNotice notice) => fault.Or(notice);
    }

    private sealed class AudibleNotices : IAlarmListener
    {
        public List<AlarmNotice> Notices { get; } = [];

        public void Handle(AlarmNotice notice) => Notices.Add(notice);
    }

    private sealed class FaultyTarget(Fault fault) : INotificationTarget
    {
        public string Name => "faulty";

        public Task SendAsync(Notification notification, CancellationToken cancellationToken) => fault.Or(Task.CompletedTask);
    }

    private sealed class FaultyDisplay(Fault fault) : IDisplay
    {
        public int Width => 128;

        public int Height => 64;

        public void Show(MonoFrame frame) => fault.Or(frame);

        public void Blank()
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class FaultyTime(TimeProvider real, Fault fault) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            fault.Or(real).CreateTimer(callback, state, dueTime, period);
    }

    private sealed class FaultyPower(Fault fault) : ISystemPower
    {
        public Task<SwitchOffAuthorization> CanSwitchOffAsync(CancellationToken cancellationToken) =>
            fault.Or(Task.FromResult(SwitchOffAuthorization.Refused));

        public Task<bool> SwitchOffAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<bool> IsShuttingDownAsync(CancellationToken cancellationToken) => Task.FromResult(false);
    }

    private sealed class SilentOutput : ISoundOutput
    {
        public void SetLoudness(double loudness)
        {
        }

        public void Dispose()
        {
        }
    }

    private sealed class NoKeys : IKeySource
    {
        public async IAsyncEnumerable<KeyEdge> ReadEdgesAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }

        public bool IsPressed(int line) => false;

        public void Dispose()
        {
        }
    }
}
