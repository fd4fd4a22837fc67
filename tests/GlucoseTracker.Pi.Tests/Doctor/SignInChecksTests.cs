using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.Credentials;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.Pi.Doctor;
using GlucoseTracker.Testing.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace GlucoseTracker.Pi.Tests.Doctor;

/// <summary>The report about an account from the stored files, without a sign-in.</summary>
public sealed class SignInChecksTests : IDisposable
{
    private const string Email = "somebody@example.org";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 14, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private TrackerOptions Options => TrackerConfiguration.Defaults with { StateDirectory = _folder.Path };

    private LoginFiles Files => new(_folder.Path);

    [Fact]
    public void Without_any_account_the_next_step_is_to_sign_in()
    {
        var finding = SignInChecks.Account(Options);

        Assert.Equal((CheckLevel.Problem, "sudo glucose-tracker login"), (finding.Level, finding.Next));
        Assert.Equal("sudo glucose-tracker login", SignInChecks.Stored(Options, Now).Next);
    }

    [Fact]
    public void A_stored_account_counts_and_its_address_is_not_printed()
    {
        Files.Account.Save(new StoredAccount(Email, null, null));

        var finding = SignInChecks.Account(Options);

        Assert.Equal(CheckLevel.Ok, finding.Level);
        Assert.DoesNotContain(Email, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_session_is_reported_without_claiming_that_it_works()
    {
        Keep(Session with { Token = new Secret("token"), Expires = Now.AddDays(30), UserId = "user", PatientId = "person" });

        var finding = SignInChecks.Stored(Options, Now);

        Assert.Equal(CheckLevel.NotChecked, finding.Level);
        Assert.Contains("a person is chosen; whether it still holds shows when the service runs", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_of_another_account_is_none()
    {
        Keep(Session with { Email = "another@example.org", Token = new Secret("token"), Expires = Now.AddDays(30), UserId = "user" });

        Assert.Equal(CheckLevel.Warning, SignInChecks.Stored(Options, Now).Level);
    }

    [Fact]
    public void A_refused_password_is_a_problem()
    {
        Keep(Session with { Logins = LoginThrottle.Fresh.WithRefusal(Now, $"{new string('0', 32)}.{new string('0', 64)}") });

        var finding = SignInChecks.Stored(Options, Now);

        Assert.Equal((CheckLevel.Problem, "sudo glucose-tracker login"), (finding.Level, finding.Next));
    }

    [Fact]
    public void A_wait_after_failures_is_reported_and_not_cut_short()
    {
        Keep(Session with { Logins = LoginThrottle.Fresh.WithFailure(Now, ConnectionCause.LockedOut, TimeSpan.FromMinutes(40)) });

        var finding = SignInChecks.Stored(Options, Now.AddMinutes(10));

        Assert.Equal(CheckLevel.Warning, finding.Level);
        Assert.Contains("locked out", finding.Text, StringComparison.Ordinal);
        Assert.Contains("30 min", finding.Next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_checks_change_no_file()
    {
        Keep(Session);
        var before = File.ReadAllBytes(Files.SessionPath);

        SignInChecks.Stored(Options, Now);

        Assert.Equal(before, File.ReadAllBytes(Files.SessionPath));
    }

    [Fact]
    public void Readings_from_Nightscout_need_no_account()
    {
        var options = Options with { Sources = new SourceOrder(SourceKind.Nightscout) };

        Assert.Equal(CheckLevel.Ok, SignInChecks.Account(options).Level);
        Assert.Equal(CheckLevel.NotChecked, SignInChecks.Stored(options, Now).Level);
    }

    private static SessionState Session =>
        SessionState.Empty with { Email = Email, Home = ServiceHosts.Global, Address = ServiceHosts.Global };

    private void Keep(SessionState session)
    {
        Files.Account.Save(new StoredAccount(Email, null, null));
        Files.Session(NullLogger<SessionFile>.Instance).Save(session);
    }
}
