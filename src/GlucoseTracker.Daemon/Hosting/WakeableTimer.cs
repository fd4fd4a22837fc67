namespace GlucoseTracker.Daemon.Hosting;

/// <summary>
/// Where a loop with a thread of its own waits for a time to pass or to be woken. On the system's clock that is one sleep in the kernel;
/// a timer would wake three threads more for it: the runtime's timer, one of the pool, and the gate that watches the pool (docs/idle.md).
/// </summary>
/// <param name="time">The clock that counts the time.</param>
public sealed class WakeableTimer(TimeProvider time) : IDisposable
{
    /// <summary>The longest sleep; who wants more comes round once for nothing.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    private readonly AutoResetEvent _woken = new(false);

    /// <summary>Ends the wait, or the next one when none is under way. From any thread.</summary>
    public void Wake() => _woken.Set();

    /// <summary>Waits so long, or until woken; not at all when <paramref name="pause"/> is over.</summary>
    public void Wait(TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        var sleep = pause < MaxWait ? pause : MaxWait;
        if (time == TimeProvider.System)
        {
            // Whole milliseconds, cut off: rounded up, or it would wake just before the time and go round twice.
            _woken.WaitOne((int)Math.Ceiling(sleep.TotalMilliseconds));
            return;
        }

        using var timer = time.CreateTimer(_ => Wake(), null, sleep, Timeout.InfiniteTimeSpan);
        _woken.WaitOne();
    }

    /// <inheritdoc/>
    public void Dispose() => _woken.Dispose();
}
