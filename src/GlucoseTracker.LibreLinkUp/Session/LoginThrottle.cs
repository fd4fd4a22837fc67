using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// Limits the logins of an account. Three failures in a minute lock an account, and some have stayed locked for days (protocol sections
/// 3.1 and 5); this limit is far stricter. Immutable; stored across restarts.
/// </summary>
/// <param name="Failures">The number of logins in a row without readings.</param>
/// <param name="Wait">The minimum time from <paramref name="DecidedAt"/> to the next login.</param>
/// <param name="DecidedAt">The time of the decision, by this device's clock.</param>
/// <param name="Cause">The cause of the wait, reported by every sign-in until the wait is over.</param>
/// <param name="Refused">
/// The fingerprints of the refused pairs of e-mail and password, separated by blanks; such a pair is never sent again. Null: none.
/// </param>
/// <param name="Tries">
/// The number of logins in quick succession that may have failed: a second one may follow immediately, a third one after a minute.
/// </param>
public sealed record LoginThrottle(
    int Failures, TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause, string? Refused, int Tries = 0)
{
    /// <summary>The minimum time between two logins from the third one on: 60 s.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UserActionWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxServiceWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxLockWait = TimeSpan.FromHours(6);
    private const int MaxDoublings = 10;

    /// <summary>The number of logins that may follow immediately; a further one within a minute would lock the account.</summary>
    private const int MaxQuickTries = 2;

    /// <summary>The time after which the service no longer counts a login: 5 minutes, the length of its lock.</summary>
    private static readonly TimeSpan TryWindow = TimeSpan.FromMinutes(5);

    /// <summary>The state without failures.</summary>
    public static LoginThrottle Fresh { get; } = new(0, TimeSpan.Zero, DateTimeOffset.UnixEpoch, ConnectionCause.Unreachable, null);

    /// <summary>
    /// True when the wait is only the minute after a successful login or after a single one without a response. A manual sign-in need not
    /// observe it.
    /// </summary>
    public bool MayFollowByHand => Tries < MaxQuickTries && Wait == Spacing;

    /// <summary>
    /// The remaining wait, by a clock that may have been set since: a clock before the time of the decision restarts the wait, so it is
    /// never longer than decided, and only a clock that was set ahead makes it shorter.
    /// </summary>
    public TimeSpan GetRemaining(DateTimeOffset now) => ServicePause.GetRemaining(Wait, DecidedAt, now);

    /// <summary>
    /// Records a login that is about to be sent. The state is stored before the login, so that a crash meanwhile counts as a login without
    /// a response.
    /// </summary>
    public LoginThrottle WithAttempt(DateTimeOffset now) => this with
    {
        Wait = Spacing,
        DecidedAt = now,
        Cause = ConnectionCause.Unreachable,
        Tries = now - DecidedAt >= TryWindow ? 1 : Tries + 1,
    };

    /// <summary>
    /// Records a login that gave a session. The count of failures ends only when the session gives readings. When another login is needed
    /// before the wait is over, the service has refused a session that is at most a minute old, so the cause is a service error.
    /// </summary>
    public LoginThrottle WithSession(DateTimeOffset now) =>
        this with { Wait = Spacing, DecidedAt = now, Cause = ConnectionCause.ServiceError, Tries = 0 };

    /// <summary>Starts a wait because the earlier logins are unknown. Refused credentials stay.</summary>
    /// <param name="now">The time.</param>
    /// <param name="wait">The wait; not negative.</param>
    public LoginThrottle WithPause(DateTimeOffset now, TimeSpan wait) =>
        this with { Wait = wait, DecidedAt = now, Cause = ConnectionCause.TooManyRequests };

    /// <summary>Records that a session gave readings.</summary>
    public LoginThrottle WithSuccess() => Failures == 0 ? this : this with { Failures = 0 };

    /// <summary>Records a failure of the login or of its session.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="asked">The wait that the service requested.</param>
    /// <param name="isUnsent">True when the login was certainly not sent, as with a refused connection.</param>
    public LoginThrottle WithFailure(DateTimeOffset now, ConnectionCause cause, TimeSpan? asked, bool isUnsent = false)
    {
        var increased = FirstWait * Math.Pow(2, Math.Min(Failures, MaxDoublings));
        var wait = cause switch
        {
            _ when isUnsent => TimeSpan.Zero,
            ConnectionCause.LockedOut or ConnectionCause.TooManyRequests or ConnectionCause.Blocked => Min(increased, MaxLockWait),
            ConnectionCause.TermsWaiting or ConnectionCause.AccountStep => UserActionWait,
            ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Tls => TimeSpan.Zero, // Nothing was sent.
            ConnectionCause.Unreachable => Spacing,
            _ => Min(increased, MaxServiceWait),
        };

        // A missing response takes until the timeout; the minute counts from the request.
        var stillSending = Cause == ConnectionCause.Unreachable && Wait == Spacing;
        return stillSending && cause == ConnectionCause.Unreachable && asked is null && !isUnsent
            ? this with { Failures = Failures + 1 }
            : this with
            {
                Failures = Failures + 1,
                Wait = asked > wait ? asked.Value : wait,
                DecidedAt = now,
                Cause = cause,
                Tries = wait == TimeSpan.Zero ? Math.Max(0, Tries - 1) : Tries,
            };
    }

    /// <summary>Records refused credentials. Others may be sent immediately, unless two logins have just failed.</summary>
    public LoginThrottle WithRefusal(DateTimeOffset now, string fingerprint) => this with
    {
        Failures = Failures + 1,
        Wait = Tries < MaxQuickTries ? TimeSpan.Zero : Spacing,
        DecidedAt = now,
        Cause = ConnectionCause.WrongPassword,
        Refused = RefusedCredentials.With(Refused, fingerprint),
    };

    /// <summary>
    /// The part that applies to another account: the fingerprints, because each includes its e-mail; the short waits, because a mistyped
    /// e-mail is a failed login like others; and the waits for this device's address. A lock-out is such a wait: a device stayed locked
    /// while the app signed in to the same account from elsewhere (protocol section 5, NLLU#218), so another e-mail does not end it, and
    /// its count of failures continues. Everything else belongs to the account.
    /// </summary>
    public LoginThrottle ForAnotherAccount() => Cause switch
    {
        ConnectionCause.LockedOut => this,
        ConnectionCause.WrongPassword or ConnectionCause.Unreachable or ConnectionCause.TooManyRequests or ConnectionCause.Blocked =>
            this with { Failures = 0 },
        _ => Fresh with { Refused = Refused },
    };

    /// <summary>
    /// The part that a logout keeps, so that logout and login shorten no wait: the wait, the tries, and the count of failures of a wait
    /// that may apply to this device's address. The refused pairs are deleted, because they belong to the account. Null: no later login
    /// must wait.
    /// </summary>
    /// <param name="now">The time.</param>
    public LoginThrottle? AfterLogout(DateTimeOffset now)
    {
        var isForAddress = Cause is ConnectionCause.LockedOut or ConnectionCause.TooManyRequests or ConnectionCause.Blocked;
        var isKept = (isForAddress && Failures > 0)
            || (GetRemaining(now) > TimeSpan.Zero && !MayFollowByHand)
            || (Tries > 0 && now - DecidedAt < TryWindow);

        // The next login may be for another account, whose owner need not take the same step.
        var cause = Cause is ConnectionCause.TermsWaiting or ConnectionCause.AccountStep ? ConnectionCause.ServiceError : Cause;
        return isKept ? this with { Failures = isForAddress ? Failures : 0, Cause = cause, Refused = null } : null;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
