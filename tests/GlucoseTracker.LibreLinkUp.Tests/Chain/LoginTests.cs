using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.LibreLinkUp.Session;
using GlucoseTracker.LibreLinkUp.Tests.Support;
using GlucoseTracker.Simulator.Faults;
using GlucoseTracker.Simulator.Scenarios;

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

    /// <summary>A corrected typing error does not wait; a third guess does.</summary>
    [Fact]
    public async Task A_second_password_is_tried_at_once_and_a_third_waits_for_its_minute()
    {
        await using var bench = await Bench.StartAsync();

        Assert.Equal(ConnectionCause.WrongPassword, (await SignInAsync(bench, "wrong 1")).Cause);
        Assert.Equal(ConnectionCause.WrongPassword, (await SignInAsync(bench, "wrong 2")).Cause);
        bench.Time.Advance(TimeSpan.FromSeconds(2));
        var third = await SignInAsync(bench, null);

        Assert.Equal((ConnectionCause.SignInWaiting, TimeSpan.FromSeconds(58)), (third.Cause, third.Details.Wait));
        Assert.Contains("lock", third.Message, StringComparison.Ordinal);
        Assert.Equal(2, bench.Count(CallKinds.Login));
        bench.Time.Advance(TimeSpan.FromSeconds(58));
        using var signIn = bench.NewSignIn();
        Assert.NotEmpty(await signIn.RunAsync(default));
    }

    [Fact]
    public async Task Each_refused_pair_is_stored_also_after_others_and_after_a_success()
    {
        await using var bench = await Bench.StartAsync();
        foreach (var password in (string?[])["wrong 1", "wrong 2", "wrong 3", null])
        {
            await SignInOrNotAsync(bench, password);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var password in (string[])["wrong 1", "wrong 2", "wrong 3"])
        {
            var failure = await SignInAsync(bench, password);
            Assert.Equal((ConnectionCause.WrongPassword, CauseDetail.RefusedBefore), (failure.Cause, failure.Details.Detail));
        }

        Assert.Equal(4, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_failed_manual_login_keeps_the_working_session()
    {
        await using var bench = await Bench.StartAsync();
        Assert.NotNull((await bench.PollAsync()).Answer);
        var before = bench.Store.Load();

        await SignInAsync(bench, "wrong");
        await SignInAsync(bench, "wrong", "somebody.else@example.com");

        var after = bench.Store.Load();
        Assert.Equal(before with { Logins = after.Logins }, after);
        bench.Time.Advance(Interval);
        bench.Restart();
        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    [Fact]
    public async Task A_pair_refused_in_a_manual_login_is_kept_when_the_daemon_writes_later()
    {
        await using var bench = await Bench.StartAsync();
        Assert.NotNull((await bench.PollAsync()).Answer);
        await SignInAsync(bench, "wrong");
        bench.Service.EndSessions();
        bench.Time.Advance(Interval);
        Assert.NotNull((await bench.PollAsync()).Answer);

        Assert.Equal(CauseDetail.RefusedBefore, (await SignInAsync(bench, "wrong")).Details.Detail);
    }

    /// <summary>The refusal of the old password must not be reported for the new one.</summary>
    [Fact]
    public async Task A_new_password_that_must_wait_is_not_called_wrong_and_is_tried_when_its_minute_is_over()
    {
        await using var bench = await Bench.StartAsync();
        var password = "wrong 1";
        bench.Options = o => o with { Password = () => new Secret(password) };
        await bench.PollAsync();
        Assert.True(bench.Source.AwaitsCredentials);
        Assert.False(bench.Source.HasNewCredentials);

        password = "wrong 2";
        Assert.True(bench.Source.HasNewCredentials);
        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);

        password = bench.Service.Account.Password;
        Assert.False(bench.Source.HasNewCredentials);
        Assert.Equal(ConnectionCause.SignInWaiting, (await bench.PollAsync()).Cause);
        bench.Restart();
        Assert.Equal(ConnectionCause.SignInWaiting, (await bench.PollAsync()).Cause);

        bench.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.True(bench.Source.HasNewCredentials);
        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.False(bench.Source.AwaitsCredentials || bench.Source.HasNewCredentials);
    }

    /// <summary>A login by hand has just used the new password, and each further login counts.</summary>
    [Fact]
    public async Task A_session_that_login_stored_is_used_instead_of_a_second_login_with_the_new_password()
    {
        await using var bench = await Bench.StartAsync();
        var password = "wrong";
        bench.Options = o => o with { Password = () => new Secret(password) };
        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);

        using var signIn = bench.NewSignIn();
        Assert.NotEmpty(await signIn.RunAsync(default));
        Assert.False(bench.Source.HasNewCredentials);
        password = bench.Service.Account.Password;
        Assert.True(bench.Source.HasNewCredentials);

        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.False(bench.Source.AwaitsCredentials || bench.Source.HasNewCredentials);
        Assert.Equal((2, 1), (bench.Service.LoginCount, bench.Service.RefusedLoginCount));
    }

    /// <summary>As on a card that has become read-only: what has ended stays in the file.</summary>
    [Fact]
    public async Task A_session_that_has_ended_is_not_used_again_although_it_could_not_be_removed()
    {
        await using var bench = await Bench.StartAsync();
        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Store = new ReadOnlyStore(bench.Store.Load());
        bench.Service.ChangePassword("new");
        bench.Options = o => o with { Password = () => new Secret("old") };
        bench.Time.Advance(Interval);
        bench.Restart();
        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);
        var sent = bench.Service.Requests.Count;

        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);

        Assert.Equal(sent, bench.Service.Requests.Count);
    }

    /// <summary>Every response has a new ticket, so the file on a read-only card has an older ticket of the same session.</summary>
    [Fact]
    public async Task An_older_ticket_of_a_session_that_has_ended_is_not_used()
    {
        await using var bench = await Bench.StartAsync();
        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Store = new ReadOnlyStore(bench.Store.Load());
        var password = "wrong 1";
        bench.Options = o => o with { Password = () => new Secret(password) };
        bench.Time.Advance(Interval);
        bench.Restart();
        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Service.ChangePassword("new");
        foreach (var next in new[] { "wrong 1", "wrong 2", "wrong 1", "wrong 3" })
        {
            password = next;
            await bench.PollAsync();
        }

        Assert.Equal(2, bench.Service.RefusedLoginCount);
        Assert.Equal(CallKinds.Login, bench.Service.Requests[^2].Kind);
    }

    /// <summary>As after a card was full for a while.</summary>
    [Fact]
    public async Task Refusals_that_could_not_be_stored_remain_with_the_session_that_login_stored()
    {
        await using var bench = await Bench.StartAsync();
        var store = bench.Store;
        bench.Store = new ReadOnlyStore(store.Load);
        var password = "wrong 1";
        bench.Options = o => o with { Password = () => new Secret(password) };
        await bench.PollAsync();
        password = "wrong 2";
        await bench.PollAsync();
        using var signIn = bench.NewSignIn(store: store);
        Assert.NotEmpty(await signIn.RunAsync(default));

        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Service.EndSessions();
        password = "wrong 1";
        bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ConnectionCause.WrongPassword, (await bench.PollAsync()).Cause);

        Assert.Equal(2, bench.Service.RefusedLoginCount);
    }

    /// <summary>A login with an unknown outcome would make the next one wait.</summary>
    [Fact]
    public async Task A_login_that_is_under_way_when_the_daemon_stops_is_finished_and_its_session_is_kept()
    {
        await using var bench = await Bench.StartAsync();
        using var stop = new CancellationTokenSource();
        bench.Service.RequestSeen = _ => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Source.FetchCurrentAsync(stop.Token));
        bench.Service.RequestSeen = null;
        bench.Restart();

        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Equal(1, bench.Count(CallKinds.Login));
    }

    [Fact]
    public async Task A_login_without_a_response_keeps_the_daemon_no_longer_than_a_second_from_stopping()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.Hangs;
        var seen = new TaskCompletionSource();
        bench.Service.RequestSeen = _ => seen.TrySetResult();
        using var stop = new CancellationTokenSource();
        var poll = bench.Source.FetchCurrentAsync(stop.Token);
        await seen.Task;

        await stop.CancelAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => poll);
    }

    [Fact]
    public async Task A_pause_that_the_service_requested_outlives_a_restart()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.Fault = Fault.TooManyRequests;
        bench.Time.Advance(Interval);
        var asked = (await bench.PollAsync()).Wait ?? TimeSpan.FromMinutes(5);
        var sent = bench.Service.Requests.Count;
        bench.Service.Fault = null;

        bench.Time.Advance(TimeSpan.FromMinutes(1));
        bench.Restart();
        var meanwhile = await bench.PollAsync();

        Assert.Equal((ConnectionCause.TooManyRequests, asked - TimeSpan.FromMinutes(1)), (meanwhile.Cause, meanwhile.Wait));
        Assert.Equal(ConnectionCause.TooManyRequests, (await SignInAsync(bench, null)).Cause);
        Assert.Equal(sent, bench.Service.Requests.Count);

        bench.Time.Advance(asked);
        Assert.NotNull((await bench.PollAsync()).Answer);
        Assert.Null(bench.Store.Load().Pause);
    }

    [Theory]
    [InlineData("too-many-requests-bare", ConnectionCause.TooManyRequests)]
    [InlineData("cloudflare-block", ConnectionCause.Blocked)]
    public async Task A_wait_that_the_service_did_not_request_grows_and_is_kept_across_restarts(string fault, ConnectionCause cause)
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.Fault = Fault.Find(fault);
        foreach (var minutes in (int[])[5, 10, 20, 40])
        {
            var failed = await bench.PollAsync();
            var sent = bench.Service.Requests.Count;
            Assert.Equal((cause, TimeSpan.FromMinutes(minutes)), (failed.Cause, failed.Wait));

            bench.Time.Advance(TimeSpan.FromMinutes(minutes - 1));
            bench.Restart();
            var meanwhile = await bench.PollAsync();
            Assert.Equal((cause, TimeSpan.FromMinutes(1)), (meanwhile.Cause, meanwhile.Wait));
            Assert.Equal(sent, bench.Service.Requests.Count);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }

        // The outage is over when the service responds, and the waits of a later one start again.
        bench.Service.Fault = null;
        Assert.NotNull((await bench.PollAsync()).Answer);
        bench.Service.Fault = Fault.Find(fault);
        Assert.Equal(TimeSpan.FromMinutes(5), (await bench.PollAsync()).Wait);
    }

    [Fact]
    public async Task A_manual_login_keeps_five_minutes_of_a_wait_that_the_service_did_not_request()
    {
        await using var bench = await Bench.StartAsync();
        await bench.PollAsync();
        bench.Service.Fault = Fault.CloudflareBlock;
        foreach (var minutes in (int[])[5, 10, 20])
        {
            await bench.PollAsync();
            bench.Time.Advance(TimeSpan.FromMinutes(minutes));
            bench.Restart();
        }

        await bench.PollAsync();
        bench.Service.Fault = null;
        bench.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(ConnectionCause.Blocked, (await SignInAsync(bench, null)).Cause);

        bench.Time.Advance(TimeSpan.FromMinutes(1));
        using var signIn = bench.NewSignIn();
        Assert.NotEmpty(await signIn.RunAsync(default));
        bench.Restart();
        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    /// <summary>
    /// A device stayed locked while the app signed in to the same account from elsewhere (protocol section 5, NLLU#218): the lock is about
    /// the address too.
    /// </summary>
    [Fact]
    public async Task A_lock_out_is_kept_when_another_e_mail_signs_in_and_its_wait_grows_on()
    {
        await using var bench = await Bench.StartAsync();
        bench.Service.Fault = Fault.LockedOut;
        await bench.PollAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(TimeSpan.FromMinutes(10), (await bench.PollAsync()).Wait);
        var sent = bench.Service.Requests.Count;

        bench.Time.Advance(TimeSpan.FromMinutes(2));
        var other = await SignInAsync(bench, null, "other@example.com");
        Assert.Equal((ConnectionCause.LockedOut, TimeSpan.FromMinutes(8)), (other.Cause, other.Details.Wait));

        bench.Restart();
        Assert.Equal(TimeSpan.FromMinutes(8), (await bench.PollAsync()).Wait);
        Assert.Equal(sent, bench.Service.Requests.Count);

        bench.Time.Advance(TimeSpan.FromMinutes(8));
        Assert.Equal(TimeSpan.FromMinutes(20), (await SignInAsync(bench, null, "other@example.com")).Details.Wait);
        bench.Restart();
        Assert.Equal(TimeSpan.FromMinutes(20), (await bench.PollAsync()).Wait);
    }

    [Fact]
    public async Task The_date_of_a_refusal_counts_for_the_clock_too()
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
    public async Task A_session_that_is_refused_repeatedly_does_not_cause_repeated_logins()
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
    public async Task Terms_are_accepted_only_with_permission_of_the_owner()
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

        Assert.Equal((ConnectionCause.AccountStep, detail), (outcome.Cause, outcome.Failure!.Details.Detail));
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
    public async Task A_session_that_ends_within_a_minute_of_its_login_is_a_service_error_also_after_restarts()
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
    public async Task A_login_whose_connection_was_refused_may_be_tried_again_at_once()
    {
        await using var bench = await Bench.StartAsync();
        await bench.Simulator.StopListeningAsync();
        for (var tries = 0; tries < 3; tries++)
        {
            Assert.Equal(ConnectionCause.Unreachable, (await bench.PollAsync()).Cause);
        }

        await bench.Simulator.StartListeningAsync();

        Assert.NotNull((await bench.PollAsync()).Answer);
    }

    [Fact]
    public async Task After_a_login_that_broke_off_the_wait_is_reported_as_no_answer_not_as_what_failed_before()
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

    private static async Task<SourceException> SignInAsync(Bench bench, string? password, string? email = null)
    {
        using var signIn = bench.NewSignIn(password, email);
        return await Assert.ThrowsAsync<SourceException>(() => signIn.RunAsync(default));
    }

    private static async Task SignInOrNotAsync(Bench bench, string? password)
    {
        try
        {
            using var signIn = bench.NewSignIn(password);
            await signIn.RunAsync(default);
        }
        catch (SourceException)
        {
            // Another test checks the message.
        }
    }

    /// <summary>A store whose content another process may change.</summary>
    private sealed class ReadOnlyStore(Func<SessionState> load) : ISessionStore
    {
        public ReadOnlyStore(SessionState state)
            : this(() => state)
        {
        }

        public SessionState Load() => load();

        public void Save(SessionState state) => throw new IOException("Read-only file system");
    }
}
