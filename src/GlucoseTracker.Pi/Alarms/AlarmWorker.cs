using GlucoseTracker.Pi.State;
using GlucoseTracker.Pi.Workers;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Pi.Alarms;

/// <summary>Has the alarms looked at whenever something changed, and once a second in any case: silence changes nothing, and must be noticed.</summary>
public sealed class AlarmWorker(
    AlarmDesk desk, AlarmTest test, AlarmSender sender, TrackerState state, LoopProgress progress, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Looking takes no time; beyond this the loop hangs and systemd starts the program anew.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            progress.BackWithin(nameof(AlarmWorker), LookEvery + LongestLook);
            var change = state.NextChange();
            sender.Note(desk.Look());
            test.EndInTime();
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(change, Task.Delay(LookEvery, time, either.Token)).ConfigureAwait(false);
            await either.CancelAsync().ConfigureAwait(false);
            stoppingToken.ThrowIfCancellationRequested();
        }
    }
}
