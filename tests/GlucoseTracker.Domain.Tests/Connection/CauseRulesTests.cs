using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class CauseRulesTests
{
    /// <summary>The properties of each member of the closed set, repeated here so that every change is intended.</summary>
    private static readonly Dictionary<ConnectionCause, (string Name, RetryPolicy Retry, bool Hand, bool Lost)> Table = new()
    {
        [ConnectionCause.NotSetUp] = ("notSetUp", RetryPolicy.Never, true, false),
        [ConnectionCause.NetworkDown] = ("networkDown", RetryPolicy.Fast, false, true),
        [ConnectionCause.NameLookup] = ("nameLookup", RetryPolicy.Fast, false, true),
        [ConnectionCause.Unreachable] = ("unreachable", RetryPolicy.Fast, false, true),
        [ConnectionCause.ServiceError] = ("serviceError", RetryPolicy.Backoff, false, true),
        [ConnectionCause.Maintenance] = ("maintenance", RetryPolicy.Backoff, false, true),
        [ConnectionCause.TooManyRequests] = ("tooManyRequests", RetryPolicy.ServerDirected, false, true),
        [ConnectionCause.Tls] = ("tls", RetryPolicy.Fast, true, false),
        [ConnectionCause.ClockNotTrusted] = ("clockNotTrusted", RetryPolicy.Fast, false, false),
        [ConnectionCause.WrongPassword] = ("wrongPassword", RetryPolicy.Never, true, false),
        [ConnectionCause.AccountStep] = ("accountStep", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.TermsWaiting] = ("termsWaiting", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.LockedOut] = ("lockedOut", RetryPolicy.ServerDirected, false, true),
        [ConnectionCause.VersionRefused] = ("versionRefused", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.OldInterfaceGone] = ("oldInterfaceGone", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.Blocked] = ("blocked", RetryPolicy.ServerDirected, false, true),
        [ConnectionCause.RedirectRefused] = ("redirectRefused", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.NobodyShares] = ("nobodyShares", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.PersonNotChosen] = ("personNotChosen", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.PersonGone] = ("personGone", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.NoReadingYet] = ("noReadingYet", RetryPolicy.Scheduled, false, false),
        [ConnectionCause.SensorWarmingUp] = ("sensorWarmingUp", RetryPolicy.Scheduled, false, false),
        [ConnectionCause.SensorEnded] = ("sensorEnded", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.PhoneSilent] = ("phoneSilent", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.SignInWaiting] = ("signInWaiting", RetryPolicy.Fast, false, false),
        [ConnectionCause.AnswerNotUnderstood] = ("answerNotUnderstood", RetryPolicy.Backoff, true, false),
        [ConnectionCause.EntriesUnreadable] = ("entriesUnreadable", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.NotHttps] = ("notHttps", RetryPolicy.Backoff, true, false),
        [ConnectionCause.AnswerEncrypted] = ("answerEncrypted", RetryPolicy.Infrequent, true, false),
        [ConnectionCause.ReadingAhead] = ("readingAhead", RetryPolicy.Scheduled, true, false),
        [ConnectionCause.ClocksDisagree] = ("clocksDisagree", RetryPolicy.Scheduled, true, false),
    };

    public static TheoryData<ConnectionCause> Causes => [.. Enum.GetValues<ConnectionCause>()];

    [Fact]
    public void The_table_of_this_test_holds_every_cause_once() => Assert.Equal(Enum.GetValues<ConnectionCause>(), Table.Keys);

    [Theory]
    [MemberData(nameof(Causes))]
    public void Every_cause_has_its_row(ConnectionCause cause)
    {
        var row = Table[cause];
        var name = cause.ToString();

        Assert.Equal(row.Name, char.ToLowerInvariant(name[0]) + name[1..]);
        Assert.Equal(row.Retry, cause.Retry());
        Assert.Equal(row.Hand, cause.RequiresUserAction());
        Assert.Equal(row.Lost, cause.IsConnectionLost());
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_cause_that_requires_the_user_is_never_shown_as_a_lost_connection(ConnectionCause cause) =>
        Assert.False(cause.RequiresUserAction() && cause.IsConnectionLost());

    [Fact]
    public void Only_a_refused_or_missing_login_is_never_tried_again() =>
        Assert.Equal(
            [ConnectionCause.NotSetUp, ConnectionCause.WrongPassword],
            Enum.GetValues<ConnectionCause>().Where(cause => cause.Retry() == RetryPolicy.Never));

    [Fact]
    public void Every_retry_policy_is_used() =>
        Assert.Equal(
            Enum.GetValues<RetryPolicy>(),
            Enum.GetValues<ConnectionCause>().Select(cause => cause.Retry()).Distinct().Order());
}
