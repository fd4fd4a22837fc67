using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

/// <summary>Every failure of the simulator, at the start and during normal operation.</summary>
public sealed class FaultMatrixTests
{
    private const string Fine = "fine";

    /// <summary>The failure, the result of a first poll, and the result of a poll with a valid session.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "line-cut", "Unreachable", "Unreachable" },
        { "no-answer", "Unreachable", "Unreachable" },
        { "hangs", "Unreachable", "Unreachable" },
        { "body-hangs", "Unreachable", "Unreachable" },
        { "body-cut", "Unreachable", "Unreachable" },
        { "certificate-unknown", "Tls", "Tls" },
        { "certificate-other-name", "Tls", "Tls" },
        { "certificate-expired", "Tls", "Tls" },
        { "certificate-not-yet-valid", "Tls", "Tls" },
        { "http-500", "ServiceError", "ServiceError" },
        { "http-502", "ServiceError", "ServiceError" },
        { "http-503", "ServiceError", "ServiceError" },
        { "empty-body", "ServiceError", "ServiceError" },
        { "html-page", "ServiceError", "ServiceError" },
        { "maintenance", "Maintenance", "Maintenance" },
        { "maintenance-http", "Maintenance", "Maintenance" },
        { "too-many-requests", "TooManyRequests", "TooManyRequests" },
        { "too-many-requests-bare", "TooManyRequests", "TooManyRequests" },
        { "cloudflare-block", "Blocked", "Blocked" },
        { "cloudflare-ban", "Blocked", "Blocked" },
        { "gone", "OldInterfaceGone", "OldInterfaceGone" },
        { "encrypted", "AnswerEncrypted", "AnswerEncrypted" },
        { "new-error-form", "OldInterfaceGone", "OldInterfaceGone" },
        { "http-redirect", "RedirectRefused", "RedirectRefused" },
        { "wrong-password", "WrongPassword", Fine },
        { "login-401", "WrongPassword", Fine },
        { "locked-out", "LockedOut", Fine },
        { "locked-out-http", "LockedOut", Fine },
        { "http-430", "LockedOut", Fine },
        { "session-dead", "ServiceError", "ServiceError" },
        { "missing-cached-user", "ServiceError", "ServiceError" },
        { "header-missing", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "could-not-load-patient", Fine, Fine },
        { "version-old-form", "VersionRefused", "VersionRefused" },
        { "redirect-loop", "RedirectRefused", Fine },
        { "redirect-ping-pong", "RedirectRefused", Fine },
        { "redirect-foreign", "RedirectRefused", Fine },
        { "redirect-nowhere", "RedirectRefused", Fine },
        { "redirect-on-data", "ServiceError", "RedirectRefused" },
        { "redirect-foreign-on-data", "RedirectRefused", "RedirectRefused" },
        { "step-on-data", "TermsWaiting", "TermsWaiting" },
        { "not-json", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "cut-json", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "other-shape", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "unknown-status", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "huge-body", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "gzip-bomb", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "deep-body", "AnswerNotUnderstood", "AnswerNotUnderstood" },
        { "nobody", "NobodyShares", "NobodyShares" },
        { "first-person-gone", "NobodyShares", "NobodyShares" },
        { "only-stranger", Fine, "PersonGone" },
    };

    [Fact]
    public void The_matrix_has_a_row_for_every_failure() =>
        Assert.Equal(Fault.All.Select(f => f.Name).Order(), Rows.Select(r => (string)r[0]).Order());

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_failure_at_the_start_ends_in_its_cause(string fault, string atStart, string running)
    {
        _ = running;
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.Find(fault);

        var outcome = await bench.PollAsync();

        Assert.Equal(atStart, outcome.Cause?.ToString() ?? Fine);
        Assert.InRange(bench.Count(CallKinds.Login), 0, 3);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_failure_while_running_ends_in_its_cause_and_recovers_afterwards(string fault, string atStart, string running)
    {
        _ = atStart;
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(2));
        bench.Service.Fault = Fault.Find(fault);
        await bench.DropConnectionsAsync();

        var outcome = await bench.PollAsync();
        bench.Service.Fault = null;
        bench.Time.Advance(outcome.Wait ?? TimeSpan.FromMinutes(2));
        var after = await bench.PollAsync();

        Assert.Equal(running, outcome.Cause?.ToString() ?? Fine);
        Assert.NotNull(after.Answer?.Current);
    }
}
