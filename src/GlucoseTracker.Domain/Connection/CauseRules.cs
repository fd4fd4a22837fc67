namespace GlucoseTracker.Domain.Connection;

/// <summary>Properties of the causes.</summary>
public static class CauseRules
{
    /// <summary>The retry policy of a cause.</summary>
    public static RetryPolicy Retry(this ConnectionCause cause) => cause switch
    {
        ConnectionCause.NotSetUp or ConnectionCause.WrongPassword => RetryPolicy.Never,
        ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Unreachable or ConnectionCause.SignInWaiting
            or ConnectionCause.Tls or ConnectionCause.ClockNotTrusted => RetryPolicy.Fast,
        ConnectionCause.ServiceError or ConnectionCause.Maintenance or ConnectionCause.AnswerNotUnderstood
            or ConnectionCause.NotHttps => RetryPolicy.Backoff,
        ConnectionCause.TooManyRequests or ConnectionCause.LockedOut or ConnectionCause.Blocked => RetryPolicy.ServerDirected,
        ConnectionCause.AccountStep or ConnectionCause.TermsWaiting or ConnectionCause.VersionRefused
            or ConnectionCause.OldInterfaceGone or ConnectionCause.RedirectRefused or ConnectionCause.AnswerEncrypted =>
                RetryPolicy.Infrequent,
        ConnectionCause.NobodyShares or ConnectionCause.PersonNotChosen or ConnectionCause.PersonGone
            or ConnectionCause.NoReadingYet or ConnectionCause.SensorWarmingUp or ConnectionCause.SensorEnded
            or ConnectionCause.PhoneSilent or ConnectionCause.ReadingAhead or ConnectionCause.ClocksDisagree => RetryPolicy.Scheduled,
        ConnectionCause.EntriesUnreadable => RetryPolicy.Scheduled,
    };

    /// <summary>
    /// True when only a person can resolve the cause. On the panel it has priority over other words and is never called "connection lost".
    /// Causes that a person can only possibly resolve do not count.
    /// </summary>
    public static bool RequiresUserAction(this ConnectionCause cause) => cause switch
    {
        ConnectionCause.NotSetUp or ConnectionCause.WrongPassword or ConnectionCause.AccountStep or ConnectionCause.TermsWaiting
            or ConnectionCause.VersionRefused or ConnectionCause.OldInterfaceGone or ConnectionCause.AnswerNotUnderstood
            or ConnectionCause.RedirectRefused or ConnectionCause.Tls or ConnectionCause.NobodyShares
            or ConnectionCause.PersonNotChosen or ConnectionCause.PersonGone or ConnectionCause.SensorEnded
            or ConnectionCause.PhoneSilent or ConnectionCause.ReadingAhead or ConnectionCause.ClocksDisagree => true,
        ConnectionCause.EntriesUnreadable or ConnectionCause.NotHttps or ConnectionCause.AnswerEncrypted => true,
        ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Unreachable or ConnectionCause.ServiceError
            or ConnectionCause.Maintenance or ConnectionCause.TooManyRequests or ConnectionCause.LockedOut or ConnectionCause.Blocked
            or ConnectionCause.ClockNotTrusted or ConnectionCause.NoReadingYet or ConnectionCause.SensorWarmingUp
                or ConnectionCause.SignInWaiting =>
                false,
    };

    /// <summary>
    /// True when "connection lost" is correct: the service was unreachable or temporarily refused requests. False when it responded, when
    /// only a person can resolve the cause, and when the clock is the cause.
    /// </summary>
    public static bool IsConnectionLost(this ConnectionCause cause) =>
        cause.Retry() is not RetryPolicy.Scheduled
            && !cause.RequiresUserAction()
            && cause is not (ConnectionCause.ClockNotTrusted or ConnectionCause.SignInWaiting);
}
