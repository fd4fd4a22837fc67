namespace GlucoseTracker.Notifications;

/// <summary>
/// When a notification that did not arrive is sent once more: soon at first, then each five minutes, for half an hour in all. A server that
/// asks for a longer wait gets it, up to five minutes.
/// </summary>
public static class RetryPlan
{
    /// <summary>An older message is no news any more: 30 minutes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5),
    ];

    /// <summary>The wait before the next attempt; null when it is given up.</summary>
    /// <param name="attempts">Attempts so far, from 1.</param>
    /// <param name="age">How old the message is.</param>
    /// <param name="failure">Why the last one failed.</param>
    public static TimeSpan? After(int attempts, TimeSpan age, NotificationException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);
        var planned = GetPlanned(attempts);

        // The upper limit: a server must not keep an alarm back until it is too old.
        var asked = failure.RetryAfter ?? TimeSpan.Zero;
        var wait = TimeSpan.FromTicks(Math.Clamp(asked.Ticks, planned.Ticks, Waits[^1].Ticks));
        return failure.MayPass && age + wait < Limit ? wait : null;
    }

    /// <summary>The wait before the next attempt of what is tried for ever; a longer wait that the server asks for is kept.</summary>
    /// <param name="attempts">Failures in a row, from 1.</param>
    /// <param name="failure">Why the last one failed.</param>
    public static TimeSpan GetWait(int attempts, NotificationException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);
        var planned = GetPlanned(attempts);
        return failure.RetryAfter > planned ? failure.RetryAfter.Value : planned;
    }

    private static TimeSpan GetPlanned(int attempts) => Waits[Math.Min(attempts, Waits.Length) - 1];
}
