namespace GlucoseTracker.Notifications;

/// <summary>
/// Decides when an undelivered notification is retried: soon at first, then every five minutes, for half an hour. A longer wait that a
/// server requests is respected up to five minutes.
/// </summary>
public static class RetryPlan
{
    /// <summary>The age from which a message is outdated: 30 minutes.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5),
    ];

    /// <summary>The wait before the next attempt; null to give up.</summary>
    /// <param name="attempts">The number of attempts so far, from 1.</param>
    /// <param name="age">The age of the message.</param>
    /// <param name="failure">The failure of the last attempt.</param>
    public static TimeSpan? After(int attempts, TimeSpan age, NotificationException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);
        var planned = GetPlanned(attempts);

        // The limit prevents that a server delays an alarm until it is outdated.
        var asked = failure.RetryAfter ?? TimeSpan.Zero;
        var wait = TimeSpan.FromTicks(Math.Clamp(asked.Ticks, planned.Ticks, Waits[^1].Ticks));
        return failure.MayPass && age + wait < Limit ? wait : null;
    }

    /// <summary>The wait before the next attempt when there is no last one; a longer wait that the server asks for is kept.</summary>
    /// <param name="attempts">Failures in a row, from 1.</param>
    /// <param name="failure">The failure of the last attempt.</param>
    public static TimeSpan GetWait(int attempts, NotificationException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempts);
        var planned = GetPlanned(attempts);
        return failure.RetryAfter > planned ? failure.RetryAfter.Value : planned;
    }

    private static TimeSpan GetPlanned(int attempts) => Waits[Math.Min(attempts, Waits.Length) - 1];
}
