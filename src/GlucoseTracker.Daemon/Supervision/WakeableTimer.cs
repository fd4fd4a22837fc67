namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// Waits on a thread for a time or until woken. With the system clock, the wait is a single sleep in the kernel; a timer would wake three
/// more threads: the runtime's timer, a pool thread, and the gate that watches the pool (docs/idle.md).
/// </summary>
/// <param name="time">The clock that counts the time.</param>
public sealed class WakeableTimer(TimeProvider time) : IDisposable
{
    /// <summary>The longest sleep; a longer wait has an additional wake-up.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    private readonly AutoResetEvent _woken = new(false);

    /// <summary>Ends the current wait, or the next one. Thread-safe.</summary>
    public void Wake() => _woken.Set();

    /// <summary>Waits for a time or until woken; returns immediately when <paramref name="pause"/> is not positive.</summary>
    public void Wait(TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        var sleep = pause < MaxWait ? pause : MaxWait;
        if (time == TimeProvider.System)
        {
            // Fractions of a millisecond are truncated; with rounding, the thread would wake just before the time and iterate twice.
            _woken.WaitOne((int)Math.Ceiling(sleep.TotalMilliseconds));
            return;
        }

        using var timer = time.CreateTimer(_ => Wake(), null, sleep, Timeout.InfiniteTimeSpan);
        _woken.WaitOne();
    }

    /// <inheritdoc/>
    public void Dispose() => _woken.Dispose();
}
