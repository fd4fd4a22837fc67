using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Polling;

/// <summary>How long to wait after a failure.</summary>
public static class RetryDelay
{
    /// <summary>The longest wait that the service can ask for: a day. A larger number is a slip of theirs, and would end this device.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    private static readonly TimeSpan SoonMost = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatientMost = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AskedLeast = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AskedMost = TimeSpan.FromHours(6);
    private static readonly TimeSpan RarelyLeast = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan RarelyMost = TimeSpan.FromHours(1);

    /// <summary>The share of a wait that jitter may add, so that many devices do not return together.</summary>
    private const double JitterShare = 0.2;

    /// <summary>
    /// The wait after the <paramref name="failures"/>-th failure in a row. Never shorter than the poll interval, never shorter than
    /// <paramref name="asked"/>, the wait the service named (<see cref="Honoured"/>).
    /// </summary>
    /// <param name="retry">The class of the cause. <see cref="RetryClass.Never"/> looks again each interval, without a request: the
    /// source itself refuses until its configuration or secret has changed.</param>
    /// <param name="failures">1 for the first failure.</param>
    /// <param name="interval">The poll interval.</param>
    /// <param name="asked">The service's own wait, or null.</param>
    /// <param name="jitter">0 to 1; adds up to a fifth to the wait.</param>
    public static TimeSpan After(RetryClass retry, int failures, TimeSpan interval, TimeSpan? asked, double jitter)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(failures);
        var wait = retry switch
        {
            RetryClass.Ordinary or RetryClass.Never => interval,
            RetryClass.Soon => Grown(interval, failures, SoonMost),
            RetryClass.Patient => Grown(interval, failures, PatientMost),
            RetryClass.AsAsked => Grown(AskedLeast, failures, AskedMost),
            RetryClass.Rarely => Grown(RarelyLeast, failures, RarelyMost),
        };
        wait = Max(wait, Max(interval, Honoured(asked) ?? TimeSpan.Zero));
        return retry is RetryClass.Ordinary or RetryClass.Never ? wait : wait + (wait * (JitterShare * jitter));
    }

    /// <summary>The wait that is kept when the service asks for one: as asked, at most <see cref="LongestAsked"/>.</summary>
    public static TimeSpan? Honoured(TimeSpan? asked) => asked > LongestAsked ? LongestAsked : asked;

    private static TimeSpan Grown(TimeSpan first, int failures, TimeSpan most)
    {
        var grown = first;
        for (var i = 1; i < failures && grown < most; i++)
        {
            grown *= 2;
        }

        return grown < most ? grown : most;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
