namespace GlucoseTracker.Domain;

/// <summary>What follows from a cause, apart from words.</summary>
public static class CauseRules
{
    /// <summary>How it is tried again.</summary>
    public static RetryClass Retry(this ConnectionCause cause) => cause switch
    {
        ConnectionCause.NotSetUp or ConnectionCause.WrongPassword => RetryClass.Never,
        ConnectionCause.NetworkDown or ConnectionCause.NameLookup or ConnectionCause.Unreachable
            or ConnectionCause.Tls or ConnectionCause.ClockNotTrusted => RetryClass.Soon,
        ConnectionCause.ServiceError or ConnectionCause.Maintenance or ConnectionCause.AnswerNotUnderstood => RetryClass.Patient,
        ConnectionCause.TooManyRequests or ConnectionCause.LockedOut or ConnectionCause.Blocked => RetryClass.AsAsked,
        ConnectionCause.AccountStep or ConnectionCause.TermsWaiting or ConnectionCause.VersionRefused
            or ConnectionCause.OldInterfaceGone or ConnectionCause.RedirectRefused => RetryClass.Rarely,
        ConnectionCause.NobodyShares or ConnectionCause.PersonNotChosen or ConnectionCause.PersonGone
            or ConnectionCause.NoReadingYet or ConnectionCause.SensorWarmingUp or ConnectionCause.SensorEnded
            or ConnectionCause.PhoneSilent => RetryClass.Ordinary,
    };

    /// <summary>
    /// True when the service could not be asked at all; false when it answered but has nothing new for us.
    /// It decides whether "connection lost" is a true statement.
    /// </summary>
    public static bool IsConnectionLost(this ConnectionCause cause) => cause.Retry() is not RetryClass.Ordinary;
}
