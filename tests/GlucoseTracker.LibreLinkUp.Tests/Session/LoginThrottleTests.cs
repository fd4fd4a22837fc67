using GlucoseTracker.Domain.Connection;
using GlucoseTracker.LibreLinkUp.Session;

namespace GlucoseTracker.LibreLinkUp.Tests.Session;

public sealed class LoginThrottleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 15, 0, TimeSpan.Zero);

    [Fact]
    public void A_fresh_budget_allows_a_login() => Assert.Equal(TimeSpan.Zero, LoginThrottle.Fresh.GetRemaining(Now));

    [Fact]
    public void Between_two_logins_there_is_a_minute() =>
        Assert.Equal(TimeSpan.FromSeconds(60), LoginThrottle.Fresh.WithAttempt(Now).GetRemaining(Now));

    [Fact]
    public void After_a_refusal_another_password_may_follow_at_once_and_a_third_after_a_minute()
    {
        var first = LoginThrottle.Fresh.WithAttempt(Now).WithRefusal(Now, "a");
        var second = first.WithAttempt(Now.AddSeconds(5)).WithRefusal(Now.AddSeconds(5), "b");
        var third = second.WithAttempt(Now.AddSeconds(65)).WithRefusal(Now.AddSeconds(65), "c");

        Assert.Equal(TimeSpan.Zero, first.GetRemaining(Now));
        Assert.Equal(TimeSpan.FromSeconds(60), second.GetRemaining(Now.AddSeconds(5)));
        Assert.Equal(TimeSpan.FromSeconds(60), third.GetRemaining(Now.AddSeconds(65)));
    }

    [Fact]
    public void A_login_without_an_answer_counts_as_one_that_may_have_failed()
    {
        var refused = LoginThrottle.Fresh.WithAttempt(Now).WithFailure(
            Now, ConnectionCause.Unreachable, null).WithAttempt(Now.AddSeconds(60)).WithRefusal(Now.AddSeconds(60), "a");

        Assert.Equal(TimeSpan.FromSeconds(60), refused.GetRemaining(Now.AddSeconds(60)));
    }

    [Fact]
    public void A_request_that_was_not_sent_does_not_count()
    {
        var refused = LoginThrottle.Fresh.WithAttempt(Now).WithFailure(Now, ConnectionCause.NameLookup, null).WithAttempt(Now)
            .WithRefusal(Now, "a");

        Assert.Equal(TimeSpan.Zero, refused.GetRemaining(Now));
    }

    [Fact]
    public void After_five_quiet_minutes_the_count_restarts_and_a_clock_that_went_back_restarts_nothing()
    {
        var twice = LoginThrottle.Fresh.WithAttempt(Now).WithRefusal(Now, "a").WithAttempt(Now).WithRefusal(Now, "b");

        Assert.Equal(TimeSpan.Zero, twice.WithAttempt(Now.AddMinutes(5)).WithRefusal(Now.AddMinutes(5), "c").Wait);
        Assert.Equal(LoginThrottle.Spacing, twice.WithAttempt(Now.AddMinutes(4)).WithRefusal(Now.AddMinutes(4), "c").Wait);
        Assert.Equal(LoginThrottle.Spacing, twice.WithAttempt(Now.AddDays(-1)).WithRefusal(Now.AddDays(-1), "c").Wait);
    }

    [Fact]
    public void A_login_ends_the_series_and_keeps_the_refused_pairs()
    {
        var budget = LoginThrottle.Fresh.WithAttempt(Now).WithRefusal(Now, "a").WithAttempt(Now).WithRefusal(Now, "b")
            .WithAttempt(Now.AddMinutes(1))
            .WithSession(Now.AddMinutes(1));

        Assert.Equal(("a b", 0), (budget.Refused, budget.Tries));
    }

    [Fact]
    public void A_lock_out_waits_as_long_as_asked_and_then_longer_each_time_up_to_six_hours()
    {
        var budget = LoginThrottle.Fresh;
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            budget = budget.WithFailure(Now, ConnectionCause.LockedOut, TimeSpan.FromSeconds(300));
            waits.Add(budget.Wait.TotalMinutes);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 360, 360], waits);
    }

    [Fact]
    public void A_longer_requested_wait_is_kept() =>
        Assert.Equal(TimeSpan.FromHours(2),
            LoginThrottle.Fresh.WithFailure(Now, ConnectionCause.TooManyRequests, TimeSpan.FromHours(2)).Wait);

    [Theory]
    [InlineData(ConnectionCause.NetworkDown)]
    [InlineData(ConnectionCause.NameLookup)]
    [InlineData(ConnectionCause.Tls)]
    public void A_login_that_was_not_sent_has_no_wait(ConnectionCause cause) => Assert.Equal(TimeSpan.Zero, Fail(6, cause).Wait);

    [Fact]
    public void A_connection_that_was_refused_costs_nothing()
    {
        var throttle = LoginThrottle.Fresh.WithAttempt(Now).WithFailure(Now, ConnectionCause.Unreachable, null, isUnsent: true);

        Assert.Equal((TimeSpan.Zero, 0), (throttle.Wait, throttle.Tries));
    }

    [Fact]
    public void A_login_that_may_have_reached_the_service_has_a_wait_of_a_minute() =>
        Assert.Equal(TimeSpan.FromSeconds(60), Fail(6, ConnectionCause.Unreachable).Wait);

    [Fact]
    public void The_minute_runs_from_the_sending_not_from_the_end_of_waiting_for_an_answer() => Assert.Equal(
        TimeSpan.FromSeconds(40),
        LoginThrottle.Fresh.WithAttempt(Now).WithFailure(Now.AddSeconds(20), ConnectionCause.Unreachable, null)
        .GetRemaining(Now.AddSeconds(20)));

    [Fact]
    public void An_unfinished_login_counts_as_unanswered() =>
        Assert.Equal(ConnectionCause.Unreachable, Fail(1, ConnectionCause.Maintenance).WithAttempt(Now).Cause);

    [Fact]
    public void Terms_may_be_accepted_meanwhile_so_the_wait_does_not_grow() =>
        Assert.Equal(TimeSpan.FromMinutes(5), Fail(6, ConnectionCause.TermsWaiting).Wait);

    [Fact]
    public void Only_readings_end_a_series_of_failures_and_a_login_does_not()
    {
        var signedIn = Fail(3, ConnectionCause.ServiceError).WithSession(Now);

        Assert.Equal(3, signedIn.Failures);
        Assert.Equal(0, signedIn.WithSuccess().Failures);
    }

    [Fact]
    public void After_a_restart_the_rest_of_the_wait_remains() =>
        Assert.Equal(TimeSpan.FromMinutes(3), Fail(1, ConnectionCause.LockedOut).GetRemaining(Now.AddMinutes(2)));

    [Fact]
    public void A_clock_that_went_back_restarts_the_wait_and_never_extends_it() =>
        Assert.Equal(TimeSpan.FromMinutes(5), Fail(1, ConnectionCause.LockedOut).GetRemaining(Now.AddYears(-2)));

    [Fact]
    public void A_logout_keeps_a_lock_out_with_its_growth_and_forgets_the_refused_pairs()
    {
        var locked = Fail(3, ConnectionCause.LockedOut) with { Refused = "mark" };

        Assert.Equal(locked with { Refused = null }, locked.AfterLogout(Now));
        Assert.Equal(locked with { Refused = null }, locked.AfterLogout(Now.AddDays(1)));
    }

    [Fact]
    public void A_logout_keeps_the_tries_of_the_last_five_minutes()
    {
        var refused = LoginThrottle.Fresh.WithAttempt(Now).WithRefusal(Now, "mark");

        Assert.Equal(1, refused.AfterLogout(Now.AddMinutes(4))!.Tries);
        Assert.Equal(1, refused.AfterLogout(Now.AddDays(-1))!.Tries);
        Assert.Null(refused.AfterLogout(Now.AddMinutes(5)));
    }

    [Fact]
    public void A_logout_keeps_nothing_after_a_sign_in_that_worked() =>
        Assert.Null(LoginThrottle.Fresh.WithAttempt(Now).WithSession(Now).AfterLogout(Now));

    /// <summary>The next login may be for another account, which need not accept these terms.</summary>
    [Fact]
    public void A_logout_keeps_the_wait_for_an_account_step_and_not_its_cause()
    {
        var waiting = Fail(2, ConnectionCause.TermsWaiting).AfterLogout(Now)!;

        Assert.Equal((ConnectionCause.ServiceError, TimeSpan.FromMinutes(5), 0), (waiting.Cause, waiting.Wait, waiting.Failures));
        Assert.Null(Fail(2, ConnectionCause.TermsWaiting).AfterLogout(Now.AddMinutes(5)));
    }

    private static LoginThrottle Fail(int times, ConnectionCause cause) =>
        Enumerable.Range(0, times).Aggregate(LoginThrottle.Fresh, (budget, _) => budget.WithFailure(Now, cause, null));
}
