using GlucoseTracker.Daemon.State;
using GlucoseTracker.LinuxDevices.Kernel;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Gives memory back that nobody needs. First soon after the start: configuration, composition and sign-in leave more rubbish than hours of
/// polls, and a collector that finds little new would keep it for as long. Then some times a day, for the holes that connections leave in
/// the C library's heap.
/// </summary>
/// <param name="state">Tells when the first poll has ended.</param>
/// <param name="time">The clock.</param>
/// <param name="sweep">What is done then.</param>
public sealed class MemoryTrimmer(TrackerState state, TimeProvider time, Action sweep) : BackgroundService
{
    /// <summary>How long after the first poll: by then the history that it asked for has come, too.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(10);

    /// <summary>How long between two.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    /// <summary>
    /// Collects everything and gives the free memory back to the system, the runtime's and the C library's. All threads stand still for
    /// some milliseconds.
    /// </summary>
    public static void TrimAll()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.Trim();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await state.WaitForAsync(s => s.Poll.HasPolled, stoppingToken).ConfigureAwait(false);
        for (var pause = FirstDelay; ; pause = Interval)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
            sweep();
        }
    }
}
