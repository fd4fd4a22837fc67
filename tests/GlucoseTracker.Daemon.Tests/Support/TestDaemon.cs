using GlucoseTracker.Daemon.Alarms;
using GlucoseTracker.Daemon.Clock;
using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Display;
using GlucoseTracker.Daemon.History;
using GlucoseTracker.Daemon.Input;
using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;
using GlucoseTracker.History;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Daemon.Tests.Support;

/// <summary>
/// Builds the parts of the daemon on the clock of a test. The defaults: the default configuration, a trusted clock, a device with a
/// network, no files, no jitter.
/// </summary>
internal sealed class TestDaemon(TimeProvider time)
{
    public TrackerState State { get; init; } = new();

    public TrackerOptions Options { get; init; } = TrackerConfiguration.Defaults;

    public IDeviceStatus Device { get; init; } = new FixedDeviceStatus();

    public LivenessMonitor Liveness { get; init; } = new(time);

    public ClockTrustMonitor Clock { get; init; } = new(time, () => true);

    /// <summary>The runtime directory; null: nothing is stored there.</summary>
    public string? RuntimeDirectory { get; init; }

    /// <summary>The state directory of the alarms; empty: nothing is stored there.</summary>
    public string StateDirectory { get; init; } = "";

    /// <summary>The number that the random source always returns, 0 to 1.</summary>
    public double Jitter { get; init; }

    /// <summary>The clock of the viewer, as fast as the clock of the test.</summary>
    private ViewerClock Viewer => new(time, TimeSpan.FromSeconds(1));

    public PollWorker CreatePollWorker(IReadingSource source, PollOptions? options = null, LastRequestFile? lastRequest = null) => new(
        source, State, options ?? PollOptions.Default,
        lastRequest ?? new LastRequestFile(RuntimeDirectory, time, NullLogger<LastRequestFile>.Instance), Liveness, Clock, Device,
        () => Jitter, time, NullLogger<PollWorker>.Instance);

    public HistoryWorker CreateHistoryWorker(string? settingsHash = null, Func<string, HistoryStore>? open = null) => new(
        Options, settingsHash ?? SettingsHash.Create(Options), State, Clock, time, NullLogger<HistoryWorker>.Instance, open: open);

    public AlarmService CreateAlarms(
        IEnumerable<IAlarmListener> listeners, string bootId = "boot", AlarmRules? rules = null, AnswerCodes? codes = null) => new(
        rules ?? Options.Alarms, State, new AlarmStateFile(RuntimeDirectory, StateDirectory, NullLogger<AlarmStateFile>.Instance),
        listeners, Device, bootId, time, NullLogger<AlarmService>.Instance, codes);

    public ScreenPresenter CreatePresenter(int height = 64) =>
        ScreenPresenter.Create(Options, height, Device, Liveness, time, Viewer);

    public GestureDispatcher CreateDispatcher(ScreenPresenter presenter, params IEnumerable<IKeyActionHandler> handlers) =>
        new(State, presenter.Preferences, Device, Viewer, time, handlers);
}
