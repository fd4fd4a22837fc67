using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Polling;

namespace GlucoseTracker.Domain.Tests.Polling;

public sealed class PollScheduleTests
{
    private static readonly TimeSpan Start = TimeSpan.FromHours(5);
    private static readonly TimeSpan TwoMinutes = TimeSpan.FromMinutes(2);

    [Fact]
    public void The_first_poll_is_due_at_once() => Assert.Equal(Start, Schedule().NextAt);

    [Theory]
    [InlineData(0, 60)]
    [InlineData(10, 50)]
    [InlineData(59, 1)]
    [InlineData(60, 0)]
    [InlineData(3600, 0)]
    [InlineData(-30, 60)]
    public void After_a_restart_the_minimum_interval_of_60_seconds_still_holds(double ago, double expectedWait) =>
        Assert.Equal(TimeSpan.FromSeconds(expectedWait), Schedule(lastRequestAgo: ago).NextAt - Start);

    [Fact]
    public void Ten_restarts_in_a_minute_send_one_request()
    {
        TimeSpan? last = null;
        var requests = 0;
        for (var second = 0; second < 60; second += 6)
        {
            var now = Start + TimeSpan.FromSeconds(second);
            var schedule = new PollSchedule(PollOptions.Default, now, now - last, () => 0);
            if (schedule.NextAt <= now)
            {
                schedule.RecordRequest(now);
                (last, requests) = (now, requests + 1);
            }
        }

        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(-5)]
    public void An_interval_below_the_minimum_is_the_minimum(double seconds)
    {
        var schedule = Schedule(interval: seconds);

        schedule.RecordRequest(Start);

        Assert.Equal(Start + PollOptions.MinInterval, schedule.NextAt);
    }

    [Fact]
    public void The_interval_runs_from_the_request_and_not_from_the_answer()
    {
        var schedule = Schedule();

        schedule.RecordRequest(Start);
        Assert.Equal(Start + TwoMinutes, schedule.NextAt);
        schedule.RecordSuccess(Start + TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));

        Assert.Equal(Start + TwoMinutes, schedule.NextAt);
    }

    [Fact]
    public void An_answer_without_a_reading_keeps_the_interval()
    {
        var schedule = Schedule();

        schedule.RecordRequest(Start);
        schedule.RecordSuccess(Start + TimeSpan.FromSeconds(1), newestAge: null);

        Assert.Equal(Start + TwoMinutes, schedule.NextAt);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(29.9, false)]
    [InlineData(30, true)]
    [InlineData(100, true)]
    public void A_key_polls_immediately_when_the_last_request_is_30_seconds_old(double seconds, bool expected)
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordSuccess(Start, TimeSpan.Zero);

        var request = schedule.RequestByKey(Start + TimeSpan.FromSeconds(seconds));

        Assert.Equal(new KeyPollDecision(expected, TimeSpan.FromSeconds(seconds)), request);
    }

    [Fact]
    public void A_key_before_any_request_polls_immediately() =>
        Assert.Equal(new KeyPollDecision(true, null), Schedule().RequestByKey(Start));

    [Fact]
    public void A_key_counts_the_request_of_the_previous_process() =>
        Assert.Equal(new KeyPollDecision(false, TimeSpan.FromSeconds(12)), Schedule(lastRequestAgo: 12).RequestByKey(Start));

    [Fact]
    public void The_next_automatic_poll_keeps_its_distance_from_a_poll_by_key()
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordSuccess(Start, null);
        var pressed = Start + TimeSpan.FromSeconds(70);

        schedule.RecordRequest(pressed);
        schedule.RecordSuccess(pressed, null);

        Assert.Equal(pressed + TwoMinutes, schedule.NextAt);
    }

    [Fact]
    public void A_wait_that_the_service_requested_applies_to_the_key_too()
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordFailure(Start, ConnectionCause.ServiceError, requestedWait: TimeSpan.FromMinutes(7));

        Assert.False(schedule.RequestByKey(Start + TimeSpan.FromMinutes(6.9)).Now);
        Assert.True(schedule.RequestByKey(Start + TimeSpan.FromMinutes(7)).Now);
        Assert.True(schedule.NextAt >= Start + TimeSpan.FromMinutes(7));
    }

    [Theory]
    [InlineData(ConnectionCause.LockedOut)]
    [InlineData(ConnectionCause.TooManyRequests)]
    [InlineData(ConnectionCause.Blocked)]
    public void A_pause_of_the_service_delays_the_key_by_the_requested_time_only(ConnectionCause cause)
    {
        var schedule = Schedule();
        var now = Start;
        for (var failure = 0; failure < 5; failure++)
        {
            schedule.RecordRequest(now);
            schedule.RecordFailure(now, cause, requestedWait: TimeSpan.FromMinutes(1));

            Assert.False(schedule.RequestByKey(schedule.NextAt - TimeSpan.FromSeconds(1)).Now);
            Assert.True(schedule.RequestByKey(schedule.NextAt).Now);
            now = schedule.NextAt;
        }

        Assert.Equal(TimeSpan.FromMinutes(5 + 10 + 20 + 40 + 80), now - Start);
    }

    [Fact]
    public void A_key_may_poll_immediately_after_a_network_failure()
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordFailure(Start, ConnectionCause.NetworkDown, requestedWait: null);

        Assert.True(schedule.RequestByKey(Start + TimeSpan.FromSeconds(30)).Now);
    }

    [Fact]
    public void Keys_pressed_during_a_failure_do_not_make_the_automatic_wait_grow()
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordFailure(Start, ConnectionCause.ServiceError, requestedWait: null);
        var now = Start;
        for (var press = 0; press < 8; press++)
        {
            now += TimeSpan.FromSeconds(40);
            schedule.RecordRequest(now);
            schedule.RecordFailure(now, ConnectionCause.ServiceError, requestedWait: null);
        }

        Assert.Equal(now + TwoMinutes, schedule.NextAt);
        Assert.Equal(9, schedule.Failures);
    }

    [Fact]
    public void A_failure_of_one_kind_does_not_make_the_wait_of_another_grow()
    {
        var schedule = Schedule();
        FailAtNextPoll(schedule, ConnectionCause.NetworkDown, times: 20);

        var at = FailAtNextPoll(schedule, ConnectionCause.TooManyRequests, times: 1);

        Assert.Equal(at + TimeSpan.FromMinutes(5), schedule.NextAt);
    }

    [Fact]
    public void A_network_failure_does_not_reset_the_wait_of_a_lock_out()
    {
        var schedule = Schedule();
        FailAtNextPoll(schedule, ConnectionCause.LockedOut, times: 3);
        FailAtNextPoll(schedule, ConnectionCause.NetworkDown, times: 2);

        var at = FailAtNextPoll(schedule, ConnectionCause.LockedOut, times: 1);

        Assert.Equal(at + TimeSpan.FromMinutes(40), schedule.NextAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_response_resets_all_waits_even_without_a_reading(bool success)
    {
        var schedule = Schedule();
        FailAtNextPoll(schedule, ConnectionCause.ServiceError, times: 6);
        if (success)
        {
            schedule.RecordRequest(schedule.NextAt);
            schedule.RecordSuccess(schedule.NextAt, null);
            Assert.Equal(0, schedule.Failures);
        }
        else
        {
            FailAtNextPoll(schedule, ConnectionCause.NobodyShares, times: 1);
        }

        var at = FailAtNextPoll(schedule, ConnectionCause.ServiceError, times: 1);

        Assert.Equal(at + TwoMinutes, schedule.NextAt);
    }

    [Fact]
    public void After_a_success_the_key_no_longer_waits_for_the_service()
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordFailure(Start, ConnectionCause.TooManyRequests, TimeSpan.FromHours(1));
        schedule.RecordSuccess(Start + TimeSpan.FromMinutes(1), null);

        Assert.True(schedule.RequestByKey(Start + TimeSpan.FromMinutes(2)).Now);
    }

    [Fact]
    public void Jitter_comes_from_the_random_number_of_the_caller()
    {
        var calm = new PollSchedule(PollOptions.Default, Start, null, () => 0);
        var restless = new PollSchedule(PollOptions.Default, Start, null, () => 1);
        foreach (var schedule in new[] { calm, restless })
        {
            schedule.RecordRequest(Start);
            schedule.RecordFailure(Start, ConnectionCause.Unreachable, null);
        }

        Assert.Equal(TimeSpan.FromSeconds(120), calm.NextAt - Start);
        Assert.Equal(TimeSpan.FromSeconds(144), restless.NextAt - Start);
    }

    [Theory]
    [InlineData(10, 65)]    // the minimum interval, and slightly more
    [InlineData(100, 105)]  // the network settles
    [InlineData(119, 120)]  // never later than planned
    public void A_network_that_returns_makes_the_next_poll_come_sooner(int returns, int next)
    {
        var schedule = Schedule();
        schedule.RecordRequest(Start);
        schedule.RecordFailure(Start, ConnectionCause.NetworkDown, null);

        schedule.RecordNetworkReturn(Start + TimeSpan.FromSeconds(returns));

        Assert.Equal(Start + TimeSpan.FromSeconds(next), schedule.NextAt);
    }

    [Fact]
    public void A_network_that_returns_ends_the_growth_and_no_wait_of_the_service()
    {
        var schedule = Schedule();
        FailAtNextPoll(schedule, ConnectionCause.NetworkDown, times: 6);
        schedule.RecordNetworkReturn(schedule.NextAt);
        var at = FailAtNextPoll(schedule, ConnectionCause.NameLookup, times: 1);
        Assert.Equal(at + TwoMinutes, schedule.NextAt);

        schedule.RecordFailure(at, ConnectionCause.TooManyRequests, TimeSpan.FromHours(1));
        schedule.RecordNetworkReturn(at + TwoMinutes);
        Assert.True(schedule.NextAt >= at + TimeSpan.FromHours(1));
    }

    public static TheoryData<ConnectionCause> Causes => [.. Enum.GetValues<ConnectionCause>()];

    [Theory]
    [MemberData(nameof(Causes))]
    public void No_failure_is_followed_by_a_poll_before_the_interval(ConnectionCause cause)
    {
        var schedule = Schedule(interval: 60);
        for (var failure = 0; failure < 40; failure++)
        {
            var at = FailAtNextPoll(schedule, cause, times: 1);

            Assert.True(schedule.NextAt - at >= PollOptions.MinInterval);
        }
    }

    private static TimeSpan FailAtNextPoll(PollSchedule schedule, ConnectionCause cause, int times)
    {
        var at = schedule.NextAt;
        for (var i = 0; i < times; i++)
        {
            at = schedule.NextAt;
            schedule.RecordRequest(at);
            schedule.RecordFailure(at, cause, requestedWait: null);
        }

        return at;
    }

    private static PollSchedule Schedule(double interval = 120, double? lastRequestAgo = null) => new(
        new PollOptions(TimeSpan.FromSeconds(interval)),
        Start,
        lastRequestAgo is { } ago ? TimeSpan.FromSeconds(ago) : null,
        () => 0);
}
