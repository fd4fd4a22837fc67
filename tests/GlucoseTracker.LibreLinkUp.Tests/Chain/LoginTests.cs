using GlucoseTracker.Domain;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator;

namespace GlucoseTracker.LibreLinkUp.Tests.Chain;

public sealed class LoginTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_refused_password_is_never_sent_twice_restarts_included()
    {
        await using var bench = await Bench.StartAsync();
        bench.Options = o => o with { Password = () => new Secret("wrong") };

        for (var poll = 0; poll < 5; poll++)
        {
            Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);
            bench.Time.Advance(Interval);
            bench.Restart();
        }

        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_refusal_is_a_witness_for_the_clock_too()
    {
        await using var bench = await Bench.StartAsync();
        var dates = new List<DateTimeOffset>();
        bench.Options = o => o with { Password = () => new Secret("wrong"), AnswerDated = dates.Add };

        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);

        Assert.Equal([bench.Time.GetUtcNow()], dates.Distinct());
    }

    [Fact]
    public async Task A_changed_password_is_noticed_without_a_restart()
    {
        await using var bench = await Bench.StartAsync();
        var password = "wrong";
        bench.Options = o => o with { Password = () => new Secret(password) };
        await bench.PollAsync();
        bench.Time.Advance(Interval);
        password = bench.Service.Account.Password;

        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    [Theory]
    [InlineData("", "secret")]
    [InlineData("a@example.com", null)]
    public async Task Without_email_or_password_nothing_is_sent(string email, string? password)
    {
        await using var bench = await Bench.StartAsync();
        bench.Options = o => o with { Email = email, Password = () => password is null ? null : new Secret(password) };

        Assert.Equal(ConnectionCause.NotSetUp, (await bench.PollAsync()).Cause);
        Assert.Empty(bench.Service.Requests);
    }

    [Fact]
    public async Task During_a_lock_out_nothing_is_sent_until_its_wait_is_over_restarts_included()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.LockedOut;
        var first = await bench.PollAsync();
        bench.Time.Advance(Interval);
        bench.Restart();

        var meanwhile = await bench.PollAsync();

        Assert.Equal((ConnectionCause.LockedOut, TimeSpan.FromMinutes(5)), (first.Cause, first.Wait));
        Assert.Equal((ConnectionCause.LockedOut, TimeSpan.FromMinutes(3)), (meanwhile.Cause, meanwhile.Wait));
        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task After_a_lock_out_there_is_one_try_and_then_a_longer_wait()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.LockedOut;
        await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        var second = await bench.PollAsync();

        Assert.Equal(TimeSpan.FromMinutes(10), second.Wait);
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_session_that_is_refused_again_and_again_does_not_become_a_row_of_logins()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.SessionDead;
        for (var poll = 0; poll < 60; poll++)
        {
            await bench.PollAsync();
            bench.Time.Advance(Interval);
        }

        // 0, 5, 15, 35, 75 minutes.
        Assert.Equal(5, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task Terms_wait_for_their_owner_unless_the_owner_said_otherwise()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Terms));

        Assert.Equal(ConnectionCause.TermsWaiting, (await bench.PollAsync()).Cause);
        Assert.Equal(0, bench.Count(CallKinds.AccountStep));
    }

    [Fact]
    public async Task With_permission_terms_and_policy_are_accepted_one_after_the_other()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Terms));
        bench.Options = o => o with { AcceptTerms = true };

        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Equal((1, 2), (bench.Count(CallKinds.Login), bench.Count(CallKinds.AccountStep)));
    }

    [Theory]
    [InlineData("verify-email", CauseDetail.None)]
    [InlineData("unknown-step", CauseDetail.StepUnknown)]
    public async Task Steps_that_only_a_person_can_do_are_named_also_with_permission(string scenario, CauseDetail detail)
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Find(scenario)!));
        bench.Options = o => o with { AcceptTerms = true };

        var outcome = await bench.PollAsync();

        Assert.Equal((ConnectionCause.AccountStep, detail), (outcome.Cause, outcome.Failure!.Facts.Detail));
        Assert.Equal(0, bench.Count(CallKinds.AccountStep));
    }

    [Fact]
    public async Task Terms_that_were_accepted_elsewhere_are_noticed()
    {
        await using var bench = await Bench.StartAsync(Bench.With(Scenario.Terms));
        await bench.PollAsync();
        bench.Service.Rules = bench.Service.Rules with { Steps = [] };
        bench.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    [Fact]
    public async Task A_session_that_dies_within_a_minute_of_its_login_is_the_services_trouble_restarts_included()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.EndSessions();
        bench.Time.Advance(TimeSpan.FromSeconds(20));

        var first = await bench.PollAsync();
        bench.Restart();
        var second = await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(40));
        var third = await bench.PollAsync();

        Assert.Equal((ConnectionCause.ServiceError, TimeSpan.FromSeconds(40)), (first.Cause, first.Wait));
        Assert.Equal((ConnectionCause.ServiceError, TimeSpan.FromSeconds(40)), (second.Cause, second.Wait));
        Assert.NotNull(third.Answer);
    }

    [Fact]
    public async Task A_login_that_was_never_sent_may_be_tried_again_at_once()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.CertificateUnknown;
        Assert.Equal(ConnectionCause.Tls, (await bench.PollAsync()).Cause);
        bench.Service.Fault = null;

        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    [Fact]
    public async Task After_a_login_that_broke_off_the_wait_is_told_as_no_answer_not_as_what_failed_before()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.Maintenance;
        await bench.PollAsync();
        bench.Service.Fault = Fault.NoAnswer;
        bench.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(ConnectionCause.Unreachable, (await bench.PollAsync()).Cause);
        bench.Restart();

        Assert.Equal(ConnectionCause.Unreachable, (await bench.PollAsync()).Cause);
        Assert.Equal(2, bench.Count(CallKinds.Login));
    }
}
