namespace GlucoseTracker.Domain.Connection;

/// <summary>
/// Why there is no new value. The set is closed: each member has its panel words, log event, retry class, advice and exit code,
/// held complete by tests. The names are the ones that <c>status --json</c> prints.
/// </summary>
public enum ConnectionCause
{
    /// <summary>No login is stored.</summary>
    NotSetUp,

    /// <summary>This device has no network.</summary>
    NetworkDown,

    /// <summary>The network is there but names cannot be looked up.</summary>
    NameLookup,

    /// <summary>The service's host does not answer.</summary>
    Unreachable,

    /// <summary>The service responds with a server error.</summary>
    ServiceError,

    /// <summary>The service says that it is being maintained.</summary>
    Maintenance,

    /// <summary>The service asked for a pause.</summary>
    TooManyRequests,

    /// <summary>The service's certificate could not be verified; nothing was sent.</summary>
    Tls,

    /// <summary>This device does not know the time, so no age can be told.</summary>
    ClockNotTrusted,

    /// <summary>The service refused e-mail or password.</summary>
    WrongPassword,

    /// <summary>The account needs a step in the official app.</summary>
    AccountStep,

    /// <summary>New terms wait to be accepted in the official app.</summary>
    TermsWaiting,

    /// <summary>Too many sign-ins: the account is locked for a while.</summary>
    LockedOut,

    /// <summary>The service wants a newer client version.</summary>
    VersionRefused,

    /// <summary>The interface that this program speaks is gone.</summary>
    OldInterfaceGone,

    /// <summary>The network in front of the service or site refuses this device; the service itself was not asked.</summary>
    Blocked,

    /// <summary>The service pointed to a place outside its own domains, or in a circle.</summary>
    RedirectRefused,

    /// <summary>Nobody shares with this account.</summary>
    NobodyShares,

    /// <summary>Several people share and none is chosen.</summary>
    PersonNotChosen,

    /// <summary>The chosen person no longer shares.</summary>
    PersonGone,

    /// <summary>The person shares, but there has never been a reading.</summary>
    NoReadingYet,

    /// <summary>A new sensor is warming up.</summary>
    SensorWarmingUp,

    /// <summary>The sensor's life is over.</summary>
    SensorEnded,

    /// <summary>The service works and answers with the same old reading: the phone sends nothing.</summary>
    PhoneSilent,

    /// <summary>
    /// Others were refused just now, so this e-mail and password wait for a moment: a third failure would lock the account.
    /// </summary>
    SignInWaiting,

    /// <summary>The answer cannot be read.</summary>
    AnswerNotUnderstood,

    /// <summary>The source has new entries, but none that can be read as glucose in mg/dL.</summary>
    EntriesUnreadable,

    /// <summary>
    /// The answer to an https request is not TLS: the host speaks plain http, or something else, at this address. Nothing was sent.
    /// </summary>
    NotHttps,

    /// <summary>The service answers in the encrypted form of its version 5, which only the maker's own app reads.</summary>
    AnswerEncrypted,

    /// <summary>
    /// The source answers, and what is new in it lies in the future: the clock of the device that measures or uploads is fast.
    /// </summary>
    ReadingAhead,

    /// <summary>
    /// This device's clock and the source's answers tell different times, so no age of that source's readings can be told.
    /// </summary>
    ClocksDisagree,
}
