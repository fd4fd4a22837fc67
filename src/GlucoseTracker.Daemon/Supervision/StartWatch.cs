using GlucoseTracker.Daemon.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Supervision;

/// <summary>Takes the mark of a start away when the first poll has ended and no worker has failed for a while since.</summary>
internal sealed class StartWatch(StartMarker marker, TrackerState state, WorkerSupervision supervision) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.BecomesAsync(s => s.Poll.Tried, stoppingToken).ConfigureAwait(false);
        do
        {
            await Task.Delay(LookEvery, supervision.Time, stoppingToken).ConfigureAwait(false);
        }
        while (supervision.Failed.Any(f => f.RestartsAt is not null));

        marker.Remove();
    }
}
