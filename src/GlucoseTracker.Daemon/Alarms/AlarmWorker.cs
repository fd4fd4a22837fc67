using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Has the alarms looked at whenever something changed, and every 10 seconds in any case: silence changes nothing, and must be noticed.
/// </summary>
/// <remarks>The rules count minutes.</remarks>
public sealed class AlarmWorker(
    AlarmService desk, AlarmTest test, AlarmNotifier sender, TrackerState state, LivenessMonitor progress,
    TimeProvider time) : LoopWorker(state, time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan TestInterval = TimeSpan.FromSeconds(1);

    /// <summary>An evaluation takes milliseconds. After this time the worker counts as stalled, and systemd restarts the program.</summary>
    private static readonly TimeSpan MaxRunTime = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override TimeSpan RunOnce()
    {
        var pause = test.Sounding is null ? Interval : TestInterval;
        progress.Heartbeat(nameof(AlarmWorker), pause + MaxRunTime);
        sender.SetFacts(desk.Evaluate());
        test.StopWhenDue();
        return pause;
    }
}
