namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// How long a worker that failed waits before it is started again: 1 s, doubled with each failure in a row, at most 5 minutes.
/// </summary>
internal static class RestartDelay
{
    /// <summary>The longest delay.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(5);

    /// <summary>A worker that has run for so long is sound: the next failure is the first of a new row.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(10);

    private const int MaxDoublings = 9;

    /// <summary>The delay after so many failures in a row; at least 1.</summary>
    public static TimeSpan Get(int failures)
    {
        var delay = TimeSpan.FromSeconds(1 << Math.Clamp(failures - 1, 0, MaxDoublings));
        return delay < Max ? delay : Max;
    }
}
