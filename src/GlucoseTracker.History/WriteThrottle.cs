namespace GlucoseTracker.History;

/// <summary>
/// Decides when waiting readings are written: every five minutes, and immediately when one is out of range, up to a daily number of such
/// early writes. So the card has at most about 310 small writes per day, less than 2 MB, for any glucose values
/// (<c>bench/GlucoseTracker.HistoryBench day</c>).
/// </summary>
/// <remarks>All instants are on the monotonic clock. Not thread-safe.</remarks>
public sealed class WriteThrottle
{
    /// <summary>The maximum delay of a reading.</summary>
    public static readonly TimeSpan Batch = TimeSpan.FromMinutes(5);

    /// <summary>The interval after which one more early write is permitted, up to <see cref="EarlyWrites"/>.</summary>
    private static readonly TimeSpan Refill = TimeSpan.FromMinutes(30);

    private const int EarlyWrites = 24;

    private double _early = EarlyWrites;
    private TimeSpan? _filledAt;
    private TimeSpan? _waitingSince;

    /// <summary>The time of the next write; null when no readings are waiting.</summary>
    public TimeSpan? DueAt { get; private set; }

    /// <summary>
    /// Records waiting readings. <paramref name="outOfRange"/>: true when one of them is so low or high that it needs action.
    /// </summary>
    public void RecordWaiting(TimeSpan now, bool outOfRange)
    {
        _waitingSince ??= now;
        DueAt ??= _waitingSince + Batch;
        if (outOfRange && DueAt > now && TryUseEarlyWrite(now))
        {
            DueAt = now;
        }
    }

    /// <summary>Records a successful write.</summary>
    public void OnWritten() => (_waitingSince, DueAt) = (null, null);

    /// <summary>Records a failed write, which is retried with the next batch.</summary>
    public void OnFailed(TimeSpan now) => DueAt = now + Batch;

    private bool TryUseEarlyWrite(TimeSpan now)
    {
        _early = Math.Min(EarlyWrites, _early + ((now - (_filledAt ?? now)) / Refill));
        _filledAt = now;
        if (_early < 1)
        {
            return false;
        }

        _early--;
        return true;
    }
}
