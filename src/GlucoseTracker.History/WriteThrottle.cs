namespace GlucoseTracker.History;

/// <summary>
/// When the readings that wait are written: every five minutes, and at once when one is out of range, as long as the day's measure of
/// such early writes lasts. So a card takes at most some 310 small
/// writes a day, under 2 MB, whatever the glucose does (<c>bench/GlucoseTracker.HistoryBench day</c>).
/// </summary>
/// <remarks>All instants are on the monotonic clock. Not thread-safe.</remarks>
public sealed class WriteThrottle
{
    /// <summary>How long a reading waits at most.</summary>
    public static readonly TimeSpan Batch = TimeSpan.FromMinutes(5);

    /// <summary>One more early write is allowed so often, up to <see cref="EarlyWrites"/>.</summary>
    private static readonly TimeSpan Refill = TimeSpan.FromMinutes(30);

    private const int EarlyWrites = 24;

    private double _early = EarlyWrites;
    private TimeSpan? _filledAt;
    private TimeSpan? _waitingSince;

    /// <summary>When the next write is due; null while nothing waits.</summary>
    public TimeSpan? DueAt { get; private set; }

    /// <summary>
    /// Readings wait. <paramref name="outOfRange"/>: one of them lies outside the range in which nobody would have to act.
    /// </summary>
    public void Waiting(TimeSpan now, bool outOfRange)
    {
        _waitingSince ??= now;
        DueAt ??= _waitingSince + Batch;
        if (outOfRange && DueAt > now && TakeEarly(now))
        {
            DueAt = now;
        }
    }

    /// <summary>What waited is on the card.</summary>
    public void OnWritten() => (_waitingSince, DueAt) = (null, null);

    /// <summary>The write failed: it is tried again with the next batch.</summary>
    public void OnFailed(TimeSpan now) => DueAt = now + Batch;

    private bool TakeEarly(TimeSpan now)
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
