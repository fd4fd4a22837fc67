using GlucoseTracker.Domain.Connection;

namespace GlucoseTracker.Domain.Tests.Connection;

public sealed class CauseRulesTests
{
    /// <summary>The closed set with what follows from each member; written out here so that no change goes unseen.</summary>
    private static readonly Dictionary<ConnectionCause, (string Name, RetryClass Retry, bool Hand, bool Lost)> Table = new()
    {
        [ConnectionCause.NotSetUp] = ("notSetUp", RetryClass.Never, true, false),
        [ConnectionCause.NetworkDown] = ("networkDown", RetryClass.Soon, false, true),
        [ConnectionCause.NameLookup] = ("nameLookup", RetryClass.Soon, false, true),
        [ConnectionCause.Unreachable] = ("unreachable", RetryClass.Soon, false, true),
        [ConnectionCause.ServiceError] = ("serviceError", RetryClass.Patient, false, true),
        [ConnectionCause.Maintenance] = ("maintenance", RetryClass.Patient, false, true),
        [ConnectionCause.TooManyRequests] = ("tooManyRequests", RetryClass.AsAsked, false, true),
        [ConnectionCause.Tls] = ("tls", RetryClass.Soon, true, false),
        [ConnectionCause.ClockNotTrusted] = ("clockNotTrusted", RetryClass.Soon, false, false),
        [ConnectionCause.WrongPassword] = ("wrongPassword", RetryClass.Never, true, false),
        [ConnectionCause.AccountStep] = ("accountStep", RetryClass.Rarely, true, false),
        [ConnectionCause.TermsWaiting] = ("termsWaiting", RetryClass.Rarely, true, false),
        [ConnectionCause.LockedOut] = ("lockedOut", RetryClass.AsAsked, false, true),
        [ConnectionCause.VersionRefused] = ("versionRefused", RetryClass.Rarely, true, false),
        [ConnectionCause.OldInterfaceGone] = ("oldInterfaceGone", RetryClass.Rarely, true, false),
        [ConnectionCause.Blocked] = ("blocked", RetryClass.AsAsked, false, true),
        [ConnectionCause.RedirectRefused] = ("redirectRefused", RetryClass.Rarely, true, false),
        [ConnectionCause.NobodyShares] = ("nobodyShares", RetryClass.Ordinary, true, false),
        [ConnectionCause.PersonNotChosen] = ("personNotChosen", RetryClass.Ordinary, true, false),
        [ConnectionCause.PersonGone] = ("personGone", RetryClass.Ordinary, true, false),
        [ConnectionCause.NoReadingYet] = ("noReadingYet", RetryClass.Ordinary, false, false),
        [ConnectionCause.SensorWarmingUp] = ("sensorWarmingUp", RetryClass.Ordinary, false, false),
        [ConnectionCause.SensorEnded] = ("sensorEnded", RetryClass.Ordinary, true, false),
        [ConnectionCause.PhoneSilent] = ("phoneSilent", RetryClass.Ordinary, true, false),
        [ConnectionCause.SignInWaiting] = ("signInWaiting", RetryClass.Soon, false, false),
        [ConnectionCause.AnswerNotUnderstood] = ("answerNotUnderstood", RetryClass.Patient, true, false),
        [ConnectionCause.EntriesUnreadable] = ("entriesUnreadable", RetryClass.Ordinary, true, false),
        [ConnectionCause.NotHttps] = ("notHttps", RetryClass.Patient, true, false),
        [ConnectionCause.AnswerEncrypted] = ("answerEncrypted", RetryClass.Rarely, true, false),
        [ConnectionCause.ReadingAhead] = ("readingAhead", RetryClass.Ordinary, true, false),
        [ConnectionCause.ClocksDisagree] = ("clocksDisagree", RetryClass.Ordinary, true, false),
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
        Assert.Equal(row.Hand, cause.NeedsAHand());
        Assert.Equal(row.Lost, cause.IsConnectionLost());
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void What_needs_a_hand_is_never_called_connection_lost(ConnectionCause cause) =>
        Assert.False(cause.NeedsAHand() && cause.IsConnectionLost());

    [Fact]
    public void Only_a_refused_or_missing_login_is_never_tried_again() =>
        Assert.Equal(
            [ConnectionCause.NotSetUp, ConnectionCause.WrongPassword],
            Enum.GetValues<ConnectionCause>().Where(cause => cause.Retry() == RetryClass.Never));

    [Fact]
    public void Every_retry_class_is_used() =>
        Assert.Equal(
            Enum.GetValues<RetryClass>(),
            Enum.GetValues<ConnectionCause>().Select(cause => cause.Retry()).Distinct().Order());
}
