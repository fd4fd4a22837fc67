using GlucoseTracker.Domain;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// How many logins the account can bear. Three failures in a minute lock an account, and some have stayed locked for days
/// (protocol sections 3.1 and 5): this budget never comes near. Pure; kept across restarts.
/// </summary>
/// <param name="Failures">Logins in a row that led to no readings.</param>
/// <param name="Wait">The least time from <paramref name="DecidedAt"/> to the next login.</param>
/// <param name="DecidedAt">When the wait was decided, by this device's clock.</param>
/// <param name="Cause">Why there is a wait; what is told to whoever asks before it is over.</param>
/// <param name="Refused">The mark of the e-mail and password that the service refused; no login with the same ones ever again.</param>
public sealed record LoginBudget(int Failures, TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause, string? Refused)
{
    /// <summary>No two logins that may have reached the service are closer than this, whatever came of the first.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan HandWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestServiceWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestLockWait = TimeSpan.FromHours(6);
    private const int MostDoublings = 10;

    /// <summary>Nothing has failed.</summary>
    public static LoginBudget Fresh { get; } = new(0, TimeSpan.Zero, DateTimeOffset.UnixEpoch, ConnectionCause.Unreachable, null);

    /// <summary>
    /// What remains of the wait, by a clock that may have been set since: a clock that stands before the decision starts the wait anew,
    /// so it is never longer than it was meant to be, and only a clock that jumped ahead makes it shorter.
    /// </summary>
    public TimeSpan Remaining(DateTimeOffset now)
    {
        var passed = now - DecidedAt;
        return passed < TimeSpan.Zero ? Wait : passed < Wait ? Wait - passed : TimeSpan.Zero;
    }

    /// <summary>
    /// A login is about to be sent. Kept before it is, so that a crash in the middle counts as one: then all that is known is that no answer came.
    /// </summary>
    public LoginBudget Sending(DateTimeOffset now) => this with { Wait = Spacing, DecidedAt = now, Cause = ConnectionCause.Unreachable };

    /// <summary>
    /// The login gave a session. The row of failures ends only when the session gives readings. Who needs another login before the wait is
    /// over has been refused by the service with a session that is a minute old at most: that is the service's trouble.
    /// </summary>
    public LoginBudget SignedIn(DateTimeOffset now) => this with { Wait = Spacing, DecidedAt = now, Cause = ConnectionCause.ServiceError, Refused = null };

    /// <summary>Nothing is known of the logins before: none is tried for so long. A known refusal of the password stays.</summary>
    /// <param name="now">The time.</param>
    /// <param name="wait">How long; not negative.</param>
    public LoginBudget Paused(DateTimeOffset now, TimeSpan wait) => this with { Wait = wait, DecidedAt = now, Cause = ConnectionCause.TooManyRequests };

    /// <summary>A session gave readings.</summary>
    public LoginBudget Worked() => Failures == 0 ? this : this with { Failures = 0 };

    /// <summary>The login, or the session that it gave, failed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cause">Why.</param>
    /// <param name="asked">The wait that the service asked for.</param>
    public LoginBudget Failed(DateTimeOffset now, ConnectionCause cause, TimeSpan? asked)
    {
        var grown = FirstWait * Math.Pow(2, Math.Min(Failures, MostDoublings));
        var wait = cause switch
        {
            ConnectionCause.LockedOut or ConnectionCause.TooManyRequests or ConnectionCause.Blocked => Least(grown, LongestLockWait),
            ConnectionCause.TermsWaiting or ConnectionCause.AccountStep => HandWait,
            ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Tls => TimeSpan.Zero, // Nothing was sent.
            ConnectionCause.Unreachable => Spacing,
            _ => Least(grown, LongestServiceWait),
        };

        // An answer that does not come takes its time; the minute runs from the sending.
        var stillSending = Cause == ConnectionCause.Unreachable && Wait == Spacing;
        return stillSending && cause == ConnectionCause.Unreachable && asked is null
            ? this with { Failures = Failures + 1 }
            : this with { Failures = Failures + 1, Wait = asked > wait ? asked.Value : wait, DecidedAt = now, Cause = cause };
    }

    /// <summary>The service refused e-mail and password.</summary>
    public LoginBudget RefusedFor(DateTimeOffset now, string mark) =>
        this with { Failures = Failures + 1, Wait = Spacing, DecidedAt = now, Cause = ConnectionCause.WrongPassword, Refused = mark };

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
