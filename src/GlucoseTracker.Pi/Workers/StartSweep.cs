using GlucoseTracker.Pi.State;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Pi.Workers;

/// <summary>
/// Gives back, once, what the start has left in memory: configuration, composition and sign-in leave more rubbish than hours of polls, and a
/// collector that finds little new would keep it for as long.
/// </summary>
/// <param name="state">Tells when the first poll has ended.</param>
/// <param name="time">The clock.</param>
/// <param name="sweep">What is done then.</param>
public sealed class StartSweep(TrackerState state, TimeProvider time, Action sweep) : BackgroundService
{
    /// <summary>By then the history that the first poll asked for has come, too.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(10);

    /// <summary>Collects everything and gives the free memory back to the system. All threads stand still for some milliseconds.</summary>
    public static void CollectAll() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.BecomesAsync(s => s.Poll.Tried, stoppingToken).ConfigureAwait(false);
        await Task.Delay(After, time, stoppingToken).ConfigureAwait(false);
        sweep();
    }
}
