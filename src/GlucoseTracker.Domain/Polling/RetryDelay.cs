using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>Computes the wait after a failure.</summary>
public static class RetryDelay
{
    /// <summary>
    /// The maximum wait that a service can request: a day. A longer one would disable the device and is probably an error.
    /// </summary>
    public static readonly TimeSpan MaxRequested = TimeSpan.FromDays(1);

    private static readonly TimeSpan MaxFast = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxBackoff = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan MinServerDirected = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxServerDirected = TimeSpan.FromHours(6);
    private static readonly TimeSpan MinInfrequent = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxInfrequent = TimeSpan.FromHours(1);

    /// <summary>The maximum share of a wait that jitter adds, so that many devices do not retry simultaneously.</summary>
    private const double JitterShare = 0.2;

    /// <summary>
    /// The wait after the <paramref name="failures"/>-th failure in a row: at least the poll interval and at least <paramref
    /// name="requestedWait"/>, the <paramref name="requestedWait"/>wait that the service requested (<see cref="ClampRequested"/>).
    /// </summary>
    /// <param name="retry">The retry policy. <see cref="RetryPolicy.Never"/> checks after each interval without a request: the
    /// source refuses until its configuration or secret has changed.</param>
    /// <param name="failures">1 for the first failure.</param>
    /// <param name="interval">The poll interval.</param>
    /// <param name="requestedWait">The wait that the service requested; null for none.</param>
    /// <param name="jitter">A number from 0 to 1; adds up to a fifth of the wait.</param>
    public static TimeSpan Compute(RetryPolicy retry, int failures, TimeSpan interval, TimeSpan? requestedWait, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        var wait = retry switch
        {
            RetryPolicy.Scheduled or RetryPolicy.Never => interval,
            RetryPolicy.Fast => GetExponential(interval, failures, MaxFast),
            RetryPolicy.Backoff => GetExponential(interval, failures, MaxBackoff),
            RetryPolicy.ServerDirected => GetExponential(MinServerDirected, failures, MaxServerDirected),
            RetryPolicy.Infrequent => GetExponential(MinInfrequent, failures, MaxInfrequent),
        };
        wait = Max(wait, Max(interval, ClampRequested(requestedWait) ?? TimeSpan.Zero));
        return retry is RetryPolicy.Scheduled or RetryPolicy.Never ? wait : wait + (wait * (JitterShare * jitter));
    }

    /// <summary>The requested wait, limited to <see cref="MaxRequested"/>.</summary>
    public static TimeSpan? ClampRequested(TimeSpan? requestedWait) => requestedWait > MaxRequested ? MaxRequested : requestedWait;

    private static TimeSpan GetExponential(TimeSpan first, int failures, TimeSpan max)
    {
        var increased = first;
        for (var i = 1; i < failures && increased < max; i++)
        {
            increased *= 2;
        }

        return increased < max ? increased : max;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
