using GlucoseTracker.Daemon.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Records a successful start when the first poll has ended and no worker has failed for some time.</summary>
internal sealed class StartMonitor(StartAttemptCounter marker, TrackerState state, WorkerSupervision supervision) : BackgroundService
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.WaitForAsync(s => s.Poll.HasPolled, stoppingToken).ConfigureAwait(false);
        do
        {
            await Task.Delay(CheckInterval, supervision.Time, stoppingToken).ConfigureAwait(false);
        }
        while (supervision.FailedWorkers.Any(f => f.RestartsAt is not null));

        marker.Reset();
    }
}
