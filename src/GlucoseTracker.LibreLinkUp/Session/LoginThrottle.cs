using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.LibreLinkUp.Session;

/// <summary>
/// How many logins the account can bear. Three failures in a minute lock an account, and some have stayed locked for days
/// (protocol sections 3.1 and 5): this budget never comes near. Pure; kept across restarts.
/// </summary>
/// <param name="Failures">Logins in a row that led to no readings.</param>
/// <param name="Wait">The least time from <paramref name="DecidedAt"/> to the next login.</param>
/// <param name="DecidedAt">When the wait was decided, by this device's clock.</param>
/// <param name="Cause">The cause of the wait, reported by every sign-in until the wait is over.</param>
/// <param name="Refused">
/// The marks of each e-mail and password that the service refused, parted by blanks; no login with one of them ever again. Null: none.
/// </param>
/// <param name="Tries">Logins in quick succession that may have failed: a second one may follow at once, a third not within the
/// minute.</param>
public sealed record LoginThrottle(
    int Failures, TimeSpan Wait, DateTimeOffset DecidedAt, ConnectionCause Cause, string? Refused, int Tries = 0)
{
    /// <summary>From the third on, no login that may have reached the service is closer to the one before, whatever came of that.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan UserActionWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan MaxServiceWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan MaxLockWait = TimeSpan.FromHours(6);
    private const int MaxDoublings = 10;

    /// <summary>So many may follow each other at once; one more within a minute would lock the account.</summary>
    private const int MaxQuickTries = 2;

    /// <summary>After so long without a login the service has forgotten the ones before: its own lock lasts as long.</summary>
    private static readonly TimeSpan TryWindow = TimeSpan.FromMinutes(5);

    /// <summary>Nothing has failed.</summary>
    public static LoginThrottle Fresh { get; } = new(0, TimeSpan.Zero, DateTimeOffset.UnixEpoch, ConnectionCause.Unreachable, null);

    /// <summary>
    /// True when the wait is only the minute after a login that succeeded, or after a single one without an answer: somebody who signs in
    /// by hand need not keep it.
    /// </summary>
    public bool MayFollowByHand => Tries < MaxQuickTries && Wait == Spacing;

    /// <summary>
    /// What remains of the wait, by a clock that may have been set since: a clock that stands before the decision starts the wait anew,
    /// so it is never longer than it was meant to be, and only a clock that jumped ahead makes it shorter.
    /// </summary>
    public TimeSpan GetRemaining(DateTimeOffset now) => ServicePause.GetRemaining(Wait, DecidedAt, now);

    /// <summary>
    /// A login is about to be sent. Kept before it is, so that a crash in the middle counts as one: then all that is known is that no
    /// answer came.
    /// </summary>
    public LoginThrottle WithAttempt(DateTimeOffset now) => this with
    {
        Wait = Spacing,
        DecidedAt = now,
        Cause = ConnectionCause.Unreachable,
        Tries = now - DecidedAt >= TryWindow ? 1 : Tries + 1,
    };

    /// <summary>
    /// The login gave a session. The row of failures ends only when the session gives readings. Who needs another login before the wait is
    /// over has been refused by the service with a session that is a minute old at most: that is the service's trouble.
    /// </summary>
    public LoginThrottle WithSession(DateTimeOffset now) =>
        this with { Wait = Spacing, DecidedAt = now, Cause = ConnectionCause.ServiceError, Tries = 0 };

    /// <summary>Nothing is known of the logins before: none is tried for so long. A known refusal of the password stays.</summary>
    /// <param name="now">The time.</param>
    /// <param name="wait">How long; not negative.</param>
    public LoginThrottle WithPause(DateTimeOffset now, TimeSpan wait) =>
        this with { Wait = wait, DecidedAt = now, Cause = ConnectionCause.TooManyRequests };

    /// <summary>A session gave readings.</summary>
    public LoginThrottle WithSuccess() => Failures == 0 ? this : this with { Failures = 0 };

    /// <summary>The login, or the session that it gave, failed.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cause">Why.</param>
    /// <param name="asked">The wait that the service asked for.</param>
    public LoginThrottle WithFailure(DateTimeOffset now, ConnectionCause cause, TimeSpan? asked)
    {
        var grown = FirstWait * Math.Pow(2, Math.Min(Failures, MaxDoublings));
        var wait = cause switch
        {
            ConnectionCause.LockedOut or ConnectionCause.TooManyRequests or ConnectionCause.Blocked => Min(grown, MaxLockWait),
            ConnectionCause.TermsWaiting or ConnectionCause.AccountStep => UserActionWait,
            ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Tls => TimeSpan.Zero, // Nothing was sent.
            ConnectionCause.Unreachable => Spacing,
            _ => Min(grown, MaxServiceWait),
        };

        // An answer that does not come takes its time; the minute runs from the sending.
        var stillSending = Cause == ConnectionCause.Unreachable && Wait == Spacing;
        return stillSending && cause == ConnectionCause.Unreachable && asked is null
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

    /// <summary>The service refused e-mail and password. Others may be tried at once, unless two logins have just failed.</summary>
    public LoginThrottle WithRefusal(DateTimeOffset now, string fingerprint) => this with
    {
        Failures = Failures + 1,
        Wait = Tries < MaxQuickTries ? TimeSpan.Zero : Spacing,
        DecidedAt = now,
        Cause = ConnectionCause.WrongPassword,
        Refused = RefusedCredentials.With(Refused, fingerprint),
    };

    /// <summary>
    /// What another account inherits: the marks, since each holds its own e-mail; the short waits, since a mistyped e-mail is a failed
    /// login like others; and the waits for this device's address. A lock-out is one of these as well: a device stayed locked while the app
    /// signed in to the same account from elsewhere (protocol section 5, NLLU#218), so another e-mail does not end it, and its row of
    /// failures goes on. The rest belongs to the account.
    /// </summary>
    public LoginThrottle ForAnotherAccount() => Cause switch
    {
        ConnectionCause.LockedOut => this,
        ConnectionCause.WrongPassword or ConnectionCause.Unreachable or ConnectionCause.TooManyRequests or ConnectionCause.Blocked =>
            this with { Failures = 0 },
        _ => Fresh with { Refused = Refused },
    };

    /// <summary>
    /// What a logout keeps, so that logout and login shorten no wait: the wait, the tries, and the row of failures of a wait that may
    /// hold for this device's address. The refused pairs are forgotten, since they belong to the account. Null: no later login must wait.
    /// </summary>
    /// <param name="now">The time.</param>
    public LoginThrottle? AfterLogout(DateTimeOffset now)
    {
        var isForAddress = Cause is ConnectionCause.LockedOut or ConnectionCause.TooManyRequests or ConnectionCause.Blocked;
        var isHeeded = (isForAddress && Failures > 0)
            || (GetRemaining(now) > TimeSpan.Zero && !MayFollowByHand)
            || (Tries > 0 && now - DecidedAt < TryWindow);

        // The next login may be for another account, whose owner need not take the same step.
        var cause = Cause is ConnectionCause.TermsWaiting or ConnectionCause.AccountStep ? ConnectionCause.ServiceError : Cause;
        return isHeeded ? this with { Failures = isForAddress ? Failures : 0, Cause = cause, Refused = null } : null;
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
