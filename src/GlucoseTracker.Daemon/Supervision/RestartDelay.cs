namespace GlucoseTracker.Daemon.Supervision;

/// <summary>
/// The delay before a failed worker is restarted: 1 s, doubled with each failure in a row, at most 5 minutes.
/// </summary>
internal static class RestartDelay
{
    /// <summary>The maximum delay.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromMinutes(5);

    /// <summary>The running time after which a worker counts as recovered, so that the next failure starts a new row.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(10);

    private const int MaxDoublings = 9;

    /// <summary>The delay after a number of failures in a row, at least 1.</summary>
    public static TimeSpan Get(int failures)
    {
        var delay = TimeSpan.FromSeconds(1 << Math.Clamp(failures - 1, 0, MaxDoublings));
        return delay < Max ? delay : Max;
    }
}
