namespace GlucoseTracker.Domain.Connection;

/// <summary>
/// Why there is no new value. The set is closed: tests verify that each member has panel words, a log event, a retry policy, advice and an
/// exit code. <c>status --json</c> prints the names of the members.
/// </summary>
public enum ConnectionCause
{
    /// <summary>No account is stored.</summary>
    NotSetUp,

    /// <summary>This device has no network.</summary>
    NetworkDown,

    /// <summary>The network works, but DNS does not.</summary>
    NameLookup,

    /// <summary>The service's host is unreachable.</summary>
    Unreachable,

    /// <summary>The service responds with a server error.</summary>
    ServiceError,

    /// <summary>The service reports maintenance.</summary>
    Maintenance,

    /// <summary>The service requested a pause.</summary>
    TooManyRequests,

    /// <summary>The service's certificate could not be verified; nothing was sent.</summary>
    Tls,

    /// <summary>The device's clock is not set, so ages are unknown.</summary>
    ClockNotTrusted,

    /// <summary>The service rejected the e-mail or password.</summary>
    WrongPassword,

    /// <summary>The account needs a step in the official app.</summary>
    AccountStep,

    /// <summary>New terms of use must be accepted in the official app.</summary>
    TermsWaiting,

    /// <summary>The account is locked temporarily after too many sign-ins.</summary>
    LockedOut,

    /// <summary>The service requires a newer client version.</summary>
    VersionRefused,

    /// <summary>The interface that this program uses no longer exists.</summary>
    OldInterfaceGone,

    /// <summary>A firewall in front of the service or site refuses this device; the service itself did not receive the request.</summary>
    Blocked,

    /// <summary>The service redirected to a host outside its own domains, or in a loop.</summary>
    RedirectRefused,

    /// <summary>No person shares with this account.</summary>
    NobodyShares,

    /// <summary>Several people share with this account, and none is chosen.</summary>
    PersonNotChosen,

    /// <summary>The chosen person no longer shares with this account.</summary>
    PersonGone,

    /// <summary>The person shares, but there are no readings yet.</summary>
    NoReadingYet,

    /// <summary>A new sensor is warming up.</summary>
    SensorWarmingUp,

    /// <summary>The sensor's life has ended.</summary>
    SensorEnded,

    /// <summary>The service responds, but its newest reading is old: the phone does not upload.</summary>
    PhoneSilent,

    /// <summary>
    /// Other credentials were rejected a moment ago, so these must wait, because a third failure would lock the account.
    /// </summary>
    SignInWaiting,

    /// <summary>The response has an unknown format.</summary>
    AnswerNotUnderstood,

    /// <summary>The source has new entries, but none is readable as glucose in mg/dL.</summary>
    EntriesUnreadable,

    /// <summary>
    /// The response to an https request is not TLS: the host uses plain http or another protocol at this address. No request was sent.
    /// </summary>
    NotHttps,

    /// <summary>The service uses the encrypted responses of its version 5, which only the manufacturer's app can read.</summary>
    AnswerEncrypted,

    /// <summary>
    /// The source responds, and its new readings are in the future: the clock of the measuring or uploading device is fast.
    /// </summary>
    ReadingAhead,

    /// <summary>
    /// This device's clock and the source's responses disagree, so the ages of the source's readings are unknown.
    /// </summary>
    ClocksDisagree,
}
