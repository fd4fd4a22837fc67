using GlucoseTracker.Daemon.State;
using GlucoseTracker.LinuxDevices.Kernel;
using Microsoft.Extensions.Hosting;

namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Returns unused memory to the system: soon after the start, because configuration, composition and sign-in leave more garbage than hours
/// of polling and the collector would otherwise keep it, and then several times a day, because connections fragment the C library's heap.
/// </summary>
/// <param name="state">The state, from which the end of the first poll is known.</param>
/// <param name="time">The clock.</param>
/// <param name="trim">Trims the memory.</param>
public sealed class MemoryTrimmer(TrackerState state, TimeProvider time, Action trim) : BackgroundService
{
    /// <summary>The delay after the first poll, by which its history request has also ended.</summary>
    public static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(10);

    /// <summary>The interval of trimming.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    /// <summary>
    /// Runs a full garbage collection and returns free memory of both heaps, the runtime's and the C library's, and the pages of the
    /// program that only its start needed, to the system. All threads pause for some milliseconds.
    /// </summary>
    public static void TrimAll()
    {
        ProgramImage.Release();
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
            trim();
        }
    }
}
