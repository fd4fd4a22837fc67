using GlucoseTracker.Daemon.State;
using GlucoseTracker.Daemon.Supervision;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>
/// Evaluates the alarm rules at each change of the state, and at least every 10 seconds, because missing data causes no change.
/// </summary>
/// <remarks>The durations of the rules are minutes, so 10 seconds are precise enough.</remarks>
public sealed class AlarmWorker(
    AlarmService alarms, AlarmTest test, AlarmNotifier notifier, TrackerState state, LivenessMonitor liveness,
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
        liveness.Heartbeat(nameof(AlarmWorker), pause + MaxRunTime);
        notifier.SetInput(alarms.Evaluate());
        test.StopWhenDue();
        return pause;
    }
}
