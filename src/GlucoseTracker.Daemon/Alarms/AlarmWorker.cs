using GlucoseTracker.Daemon.Hosting;
using GlucoseTracker.Daemon.State;

namespace GlucoseTracker.Daemon.Alarms;

/// <summary>Has the alarms looked at whenever something changed, and every 10 seconds in any case: silence changes nothing, and must be noticed.</summary>
/// <remarks>The rules count minutes.</remarks>
public sealed class AlarmWorker(
    AlarmDesk desk, AlarmTest test, AlarmSender sender, TrackerState state, LoopProgress progress, TimeProvider time) : LoopWorker(state, time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookEveryInTest = TimeSpan.FromSeconds(1);

    /// <summary>Looking takes no time; beyond this the loop hangs and systemd starts the program anew.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override TimeSpan GoRound()
    {
        var pause = test.Sounds is null ? LookEvery : LookEveryInTest;
        progress.BackWithin(nameof(AlarmWorker), pause + LongestLook);
        sender.Note(desk.Look());
        test.EndInTime();
        return pause;
    }
}
