using GlucoseTracker.Daemon.Polling;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Tests.Polling;

/// <summary>The state after a poll, as a pure function of the state before, the result and the clocks.</summary>
public sealed class PollReducerTests
{
    private static readonly ClockReading Now = new(new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1));

    private readonly TrackerSnapshot _start = new();

    [Fact]
    public void A_result_is_in_the_state_and_the_state_before_is_as_it_was()
    {
        var next = PollReducer.Apply(_start, Fetched(ReadingAt(-1)), ClockKnowledge.Synchronized, Now);

        Assert.Equal(Now.Wall.AddMinutes(-1), next.Series.Newest?.MeasuredAt);
        Assert.Null(next.Cause);
        Assert.Empty(_start.Series);
    }

    [Fact]
    public void The_same_result_again_changes_no_reading_and_no_receipt()
    {
        var result = Fetched(ReadingAt(-1));
        var once = PollReducer.Apply(_start, result, ClockKnowledge.Synchronized, Now);

        var twice = PollReducer.Apply(
            once, result, ClockKnowledge.Synchronized, new ClockReading(Now.Wall.AddSeconds(40), Now.Uptime + TimeSpan.FromSeconds(40)));

        Assert.Equal(once.Series, twice.Series);
        Assert.Equal(once.Intake.Arrivals, twice.Intake.Arrivals);
    }

    [Fact]
    public void A_result_without_a_clock_waits_and_is_placed_when_the_clock_becomes_trusted()
    {
        var result = Fetched(ReadingAt(-1));
        var before = PollReducer.Apply(_start, result, ClockKnowledge.None, Now);
        Assert.Equal(ConnectionCause.ClockNotTrusted, before.Cause?.Cause);
        Assert.False(before.Poll.WasClockTrusted);

        var after = PollReducer.Apply(before, result, ClockKnowledge.Synchronized, Now);

        Assert.Null(after.Cause);
        Assert.Single(after.Series);
        Assert.True(after.Poll.WasClockTrusted);
    }

    [Fact]
    public void A_waiting_reading_is_current_as_soon_as_the_clock_is_known_and_not_only_after_the_next_poll()
    {
        var low = PollReducer.Apply(_start, Fetched(ReadingAt(-25)), ClockKnowledge.Synchronized, Now);
        var waiting = PollReducer.Apply(low, Fetched(ReadingAt(-1)), ClockKnowledge.None, Now);
        Assert.Equal(Now.Wall.AddMinutes(-25), waiting.GetCurrent(ClockKnowledge.None, Now).Newest?.MeasuredAt);

        Assert.Equal(Now.Wall.AddMinutes(-1), waiting.GetCurrent(ClockKnowledge.Synchronized, Now).Newest?.MeasuredAt);
    }

    [Fact]
    public void A_history_keeps_the_result_of_the_poll_and_evaluates_its_cause_again()
    {
        var polled = PollReducer.Apply(_start, Fetched(ReadingAt(-1)), ClockKnowledge.Synchronized, Now);

        var next = PollReducer.Apply(
            polled, new HistoryFetched("test", [ReadingAt(-16), ReadingAt(-31)]), ClockKnowledge.Synchronized, Now);

        Assert.Equal(3, next.Series.Count);
        Assert.Same(polled.Poll.LastResult, next.Poll.LastResult);
    }

    [Fact]
    public void Readings_of_another_person_replace_all_readings_of_the_first()
    {
        var first = PollReducer.Apply(_start, Fetched(ReadingAt(-6), person: "a"), ClockKnowledge.Synchronized, Now);

        var second = PollReducer.Apply(first, Fetched(ReadingAt(-1), person: "b"), ClockKnowledge.Synchronized, Now);

        Assert.Equal(Now.Wall.AddMinutes(-1), Assert.Single(second.Series).MeasuredAt);
    }

    [Fact]
    public void The_wait_of_a_failure_counts_from_the_failure()
    {
        var failure = new SourceException(ConnectionCause.Blocked, "busy", new CauseDetails { Wait = TimeSpan.FromMinutes(5) });
        var result = new FetchFailed("test", failure, Now.Uptime, HasNetwork: true);
        var before = PollReducer.Apply(_start, result, ClockKnowledge.None, Now);

        var after = PollReducer.Apply(
            before, result, ClockKnowledge.Synchronized, new ClockReading(Now.Wall.AddMinutes(2), Now.Uptime + TimeSpan.FromMinutes(2)));

        Assert.Equal(TimeSpan.FromMinutes(3), after.Cause?.Details.Wait);
        Assert.Equal(before.Cause?.Since, after.Cause?.Since);
    }

    [Fact]
    public void The_last_result_of_a_poll_ends_it_and_gives_the_feedback_for_the_key()
    {
        var begun = PollReducer.Begin(_start, byKey: true, ClockKnowledge.Synchronized, Now);
        var polled = PollReducer.Apply(begun, Fetched(ReadingAt(-1)), ClockKnowledge.Synchronized, Now);
        Assert.True(polled.Poll is { IsInFlight: true, IsHistoryDue: true, IsRequestedByKey: true, HasPolled: false });
        Assert.Single(polled.Series);

        var ended = PollReducer.Apply(polled, new HistoryFetched("test", [ReadingAt(-16)]), ClockKnowledge.Synchronized, Now);

        Assert.True(ended.Poll is { IsInFlight: false, IsHistoryDue: false, IsRequestedByKey: false, HasPolled: true });
        Assert.Equal(KeyFeedbackKind.NewValue, ended.KeyFeedback?.Answer.Kind);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_failed_history_is_due_again_after_ten_minutes(int minutes, bool isDue)
    {
        var begun = PollReducer.Begin(_start, byKey: false, ClockKnowledge.Synchronized, Now);
        var failed = PollReducer.Apply(
            PollReducer.Apply(begun, Fetched(ReadingAt(-1)), ClockKnowledge.Synchronized, Now), new HistoryFailed("test"),
            ClockKnowledge.Synchronized, Now);
        var later = new ClockReading(Now.Wall.AddMinutes(minutes), Now.Uptime + TimeSpan.FromMinutes(minutes));

        var next = PollReducer.Apply(
            PollReducer.Begin(failed, byKey: false, ClockKnowledge.Synchronized, later), Fetched(ReadingAt(minutes - 1)),
            ClockKnowledge.Synchronized, later);

        Assert.Equal(isDue, next.Poll.IsHistoryDue);
        Assert.Equal(!isDue, next.Poll.LastPollAt == later.Wall);
    }

    [Fact]
    public void A_key_requests_feedback_of_a_poll_in_flight_only()
    {
        var begun = PollReducer.Begin(_start, byKey: false, ClockKnowledge.Synchronized, Now);

        Assert.Same(_start, PollReducer.RequestFeedback(_start, Now.Uptime));
        Assert.True(PollReducer.RequestFeedback(begun, Now.Uptime).Poll.IsRequestedByKey);
    }

    private static ReadingsFetched Fetched(Reading reading, string? person = null) =>
        new([new SourcedResult("test", new FetchResult(reading, null, null) { Person = person })]);

    private static Reading ReadingAt(int minutes) =>
        new(SensorValue.Measured(Glucose.FromMilligramsPerDeciliter(100)), Now.Wall.AddMinutes(minutes), Trend.Stable);
}
