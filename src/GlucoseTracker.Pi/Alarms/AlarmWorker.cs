using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Pi.Alarms;

/// <summary>Has the alarms looked at whenever something changed, and every 10 seconds in any case: silence changes nothing, and must be noticed.</summary>
/// <remarks>The rules count minutes. A thread of its own, so that a look costs one wake-up.</remarks>
public sealed class AlarmWorker(
    AlarmDesk desk, AlarmTest test, AlarmSender sender, TrackerState state, LoopProgress progress, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LookEveryInTest = TimeSpan.FromSeconds(1);

    /// <summary>Looking takes no time; beyond this the loop hangs and systemd starts the program anew.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    private readonly LoopWait _wait = new(time);

    /// <inheritdoc/>
    public override void Dispose()
    {
        _wait.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => GoRound(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void GoRound(CancellationToken stoppingToken)
    {
        state.Changed += _wait.Wake;
        using var stop = stoppingToken.Register(_wait.Wake);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = test.Sounds is null ? LookEvery : LookEveryInTest;
            progress.BackWithin(nameof(AlarmWorker), pause + LongestLook);
            sender.Note(desk.Look());
            test.EndInTime();
            _wait.Wait(pause);
        }

        state.Changed -= _wait.Wake;
    }
}
