using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;

namespace GlucoseTracker.Domain.Tests.Time;

public sealed class ClockKnowledgeTests
{
    private const string A = SourceNames.LibreLinkUp;
    private const string B = SourceNames.Nightscout;
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 2, 15, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset YearsBehind = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void After_start_the_clock_is_not_trusted()
    {
        var known = ClockKnowledge.None.Observe(At(Now, 10), isSynchronized: false);

        Assert.False(known.IsTrusted);
        Assert.Null(known.ReferenceFor(A, At(Now, 10)));
        Assert.Null(known.Now(At(Now, 10)));
        Assert.Equal(AgeDoubt.ClockNotTrusted, known.GetDoubt(A));
    }

    [Fact]
    public void The_mark_of_the_time_service_is_enough() =>
        Assert.True(ClockKnowledge.None.Observe(At(Now, 10), isSynchronized: true).IsTrusted);

    [Theory]
    [InlineData(-60, true)]
    [InlineData(0, true)]
    [InlineData(60, false)]
    public void An_answer_within_a_minute_confirms_it_verified_or_not(int secondsAhead, bool isVerified) =>
        Assert.True(ClockKnowledge.None.ObserveAnswer(A, At(Now, 10), false, Now.AddSeconds(secondsAhead), isVerified).IsTrusted);

    [Theory]
    [InlineData(-61)]
    [InlineData(61)]
    public void A_response_farther_away_does_not_confirm_the_clock_but_dates_its_readings(int secondsAhead)
    {
        var known = ClockKnowledge.None.ObserveAnswer(A, At(Now, 10), false, Now.AddSeconds(secondsAhead), isVerified: true);

        Assert.False(known.IsTrusted);
        Assert.Equal(Now.AddSeconds(secondsAhead + 30), known.ReferenceFor(A, At(Now, 40))!.Value.Instant);
        Assert.Null(known.ReferenceFor(B, At(Now, 40)));
    }

    [Fact]
    public void Trust_lasts_while_both_clocks_go_together()
    {
        var known = Answered(ClockKnowledge.None, A, Now, 10, Now);

        Assert.True(known.Observe(At(Now.AddHours(5), 10 + (5 * 3600)), isSynchronized: false).IsTrusted);
    }

    [Fact]
    public void A_clock_that_was_set_by_hand_is_no_longer_trusted()
    {
        var known = Answered(ClockKnowledge.None, A, Now, 10, Now);

        Assert.False(known.Observe(At(Now.AddHours(1), 15), isSynchronized: false).IsTrusted);
    }

    [Fact]
    public void A_verified_response_that_disagrees_ends_the_trust_without_a_time_service()
    {
        var known = Answered(ClockKnowledge.None, A, Now, 10, Now);

        Assert.False(Answered(known, A, Now.AddMinutes(2), 130, Now.AddMinutes(20)).IsTrusted);
    }

    [Fact]
    public void An_unverified_answer_neither_corrects_nor_contradicts_nor_dates()
    {
        var trusted = Answered(ClockKnowledge.None, A, Now, 10, Now);
        var after = trusted.ObserveAnswer(B, At(Now.AddMinutes(2), 130), false, Now.AddMinutes(20), isVerified: false);
        var marked = ClockKnowledge.None;
        for (var i = 0; i < 5; i++)
        {
            marked = marked.ObserveAnswer(B, At(Now, 10 + (60 * i)), isSynchronized: true, Now.AddHours(9), isVerified: false);
        }

        Assert.True(after.IsTrusted);
        Assert.Equal(AgeDoubt.None, marked.GetDoubt(B));
        Assert.Equal(Now, marked.ReferenceFor(B, At(Now, 250))!.Value.Instant);
        Assert.Null(
            ClockKnowledge.None.ObserveAnswer(B, At(Now, 10), false, Now.AddHours(9), isVerified: false).ReferenceFor(B, At(Now, 10)));
    }

    [Fact]
    public void With_a_mark_and_a_verified_date_both_ages_are_known()
    {
        // The clock is 90 minutes behind although the time service reports it as synchronized: a reading of 90 minutes ago looks new.
        var clock = At(Now.AddMinutes(-90), 10);
        var known = ClockKnowledge.None.ObserveAnswer(A, clock, isSynchronized: true, Now, isVerified: true);

        Assert.Equal(new AgeRange(TimeSpan.Zero, TimeSpan.FromMinutes(90)), known.GetAge(A, Now.AddMinutes(-90), clock));
    }

    [Fact]
    public void After_two_contradicting_responses_only_the_ages_of_that_source_are_unknown()
    {
        var known = ClockKnowledge.None;
        for (var i = 0; i < 2; i++)
        {
            known = known.ObserveAnswer(
                A, At(Now.AddMinutes(2 * i), 120 * i), isSynchronized: true, Now.AddMinutes(90 + (2 * i)), isVerified: true);
        }

        Assert.Null(known.GetAge(A, Now, At(Now.AddMinutes(2), 120)));
        Assert.Equal(AgeDoubt.ClocksDisagree, known.GetDoubt(A));
        Assert.NotNull(known.GetAge(B, Now, At(Now.AddMinutes(2), 120)));
        Assert.True(known.IsTrusted);
        Assert.False(known.IsUndisputed);
    }

    [Theory]
    [InlineData(-121, AgeDoubt.ClocksDisagree)]
    [InlineData(-120, AgeDoubt.None)]
    [InlineData(120, AgeDoubt.None)]
    [InlineData(121, AgeDoubt.ClocksDisagree)]
    public void Clocks_disagree_when_they_differ_by_more_than_two_minutes(int secondsAhead, AgeDoubt doubt)
    {
        var known = ClockKnowledge.None;
        foreach (var minute in (int[])[0, 2])
        {
            var clock = At(Now.AddMinutes(minute), 60 * minute);
            known = known.ObserveAnswer(A, clock, isSynchronized: true, clock.Wall.AddSeconds(secondsAhead), isVerified: true);
        }

        Assert.Equal(doubt, known.GetDoubt(A));
    }

    [Fact]
    public void One_contradicting_response_defers_decisions_that_are_hard_to_undo()
    {
        var known = ClockKnowledge.None.ObserveAnswer(A, At(Now, 10), isSynchronized: true, Now.AddMinutes(90), isVerified: true);

        Assert.NotNull(known.Now(At(Now, 10)));
        Assert.Null(known.GetUndisputedNow(At(Now, 10)));
        Assert.Equal(Now.AddMinutes(2), known.ObserveAnswer(A, At(Now.AddMinutes(2), 130), true, Now.AddMinutes(2), true)
            .GetUndisputedNow(At(Now.AddMinutes(2), 130))!.Value.Instant);
    }

    [Theory]
    [InlineData(A, B)]
    [InlineData(B, A)]
    public void Without_a_trusted_clock_it_is_now_by_the_last_verified_answer(string first, string second)
    {
        var known = Answered(Answered(ClockKnowledge.None, first, YearsBehind, 10, Now), second, YearsBehind, 40, Now.AddHours(1));

        Assert.False(known.IsTrusted);
        Assert.Equal(Now.AddHours(1).AddSeconds(20), known.Now(At(YearsBehind, 60))!.Value.Instant);
    }

    [Fact]
    public void The_same_response_observed_twice_counts_once()
    {
        var known = ClockKnowledge.None;
        for (var i = 0; i < 4; i++)
        {
            known = known.ObserveAnswer(A, At(Now, 10), isSynchronized: true, Now.AddMinutes(90), isVerified: true);
        }

        Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
        Assert.Equal(
            AgeDoubt.ClocksDisagree, known.ObserveAnswer(A, At(Now.AddMinutes(2), 130), true, Now.AddMinutes(92), true).GetDoubt(A));
    }

    [Fact]
    public void An_answer_that_agrees_again_ends_the_doubt()
    {
        var known = ClockKnowledge.None;
        for (var i = 0; i < 3; i++)
        {
            known = known.ObserveAnswer(
                A, At(Now.AddMinutes(2 * i), 120 * i), isSynchronized: true, Now.AddMinutes(90 + (2 * i)), isVerified: true);
        }

        Assert.Equal(AgeDoubt.None, known.ObserveAnswer(A, At(Now.AddMinutes(96), 360), true, Now.AddMinutes(96), true).GetDoubt(A));
    }

    [Fact]
    public void A_board_that_started_years_behind_is_trusted_when_its_clock_is_set()
    {
        var early = Answered(ClockKnowledge.None, A, YearsBehind, 10, Now);
        var later = early.Observe(At(Now.AddMinutes(1), 70), isSynchronized: true);

        Assert.False(early.IsTrusted);
        Assert.Equal(Now, early.Now(At(YearsBehind, 10))!.Value.Instant);
        Assert.True(later.IsTrusted);
    }

    [Theory]
    [InlineData(2009)]
    [InlineData(2100)]
    [InlineData(9999)]
    public void An_impossible_date_is_ignored(int year)
    {
        var date = new DateTimeOffset(year, 12, 31, 23, 59, 59, TimeSpan.Zero);
        var known = ClockKnowledge.None.ObserveAnswer(A, At(Now, 10), isSynchronized: false, date, isVerified: true);

        Assert.Null(known.ReferenceFor(A, At(Now, 10)));
    }

    [Fact]
    public void A_device_whose_newest_reading_comes_ahead_poll_after_poll_has_a_fast_clock()
    {
        var known = Trusted();
        for (var poll = 0; poll < 2; poll++)
        {
            Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
            known = Paged(known, poll, 20 + (2 * poll));
            Assert.True(known.IsSuspected(A));
        }

        Assert.Equal(AgeDoubt.DeviceClockFast, known.GetDoubt(A));
        Assert.Null(known.GetAge(A, Sample.Noon, Clock(2)));
    }

    [Fact]
    public void A_page_that_runs_on_into_the_future_shows_a_fast_clock_at_once() =>
        Assert.Equal(AgeDoubt.DeviceClockFast, Paged(Trusted(), 0, -14, -9, -4, 1, 6, 11, 16).GetDoubt(A));

    [Fact]
    public void A_stray_entry_does_not_affect_other_entries()
    {
        var known = Trusted();
        for (var poll = 0; poll < 10; poll++)
        {
            known = Paged(known, poll, (2 * poll) - 10, (2 * poll) - 5, 2 * poll, 24 * 60);
            Assert.False(known.IsSuspected(A));
        }

        Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
    }

    [Fact]
    public void New_strays_beside_good_readings_in_every_poll_are_still_strays()
    {
        var known = Trusted();
        for (var poll = 0; poll < 10; poll++)
        {
            known = Paged(known, poll, 2 * poll, (24 * 60) + (2 * poll));
        }

        Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
    }

    [Fact]
    public void A_clock_that_was_fast_is_trusted_after_three_polls_without_a_reading_ahead()
    {
        var known = Trusted();
        for (var poll = 0; poll < 3; poll++)
        {
            known = Paged(known, poll, 20 + (2 * poll));
        }

        for (var poll = 3; poll < 6; poll++)
        {
            Assert.Equal(AgeDoubt.DeviceClockFast, known.GetDoubt(A));
            known = Paged(known, poll, 2 * poll);
        }

        Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
    }

    [Fact]
    public void Pages_ahead_that_do_not_follow_each_other_show_no_fast_clock()
    {
        var known = Trusted();
        for (var poll = 0; poll < 10; poll++)
        {
            known = Paged(known, poll, (2 * poll) + (poll % 2 == 0 ? 20 : 0));
        }

        Assert.Equal(AgeDoubt.None, known.GetDoubt(A));
    }

    [Fact]
    public void A_fast_clock_is_trusted_only_after_three_such_polls_in_a_row()
    {
        var known = Trusted();
        foreach (var (poll, ahead) in ((int, int)[])[(0, 20), (1, 20), (2, 0), (3, 0), (4, 20), (5, 0), (6, 0)])
        {
            known = Paged(known, poll, (2 * poll) + ahead);
        }

        Assert.Equal((AgeDoubt.DeviceClockFast, true), (known.GetDoubt(A), known.IsSuspected(A)));
        known = Paged(known, 7, 14);
        Assert.Equal((AgeDoubt.None, false), (known.GetDoubt(A), known.IsSuspected(A)));
    }

    /// <summary>A device that measures each five minutes, and is six minutes fast: of two new readings only one is clearly ahead.</summary>
    [Fact]
    public void A_clock_that_is_a_few_minutes_fast_is_found_too()
    {
        var known = Trusted();
        for (var poll = 0; poll < 2; poll++)
        {
            known = Paged(known, poll, (2 * poll) + 1, (2 * poll) + 6);
        }

        Assert.Equal(AgeDoubt.DeviceClockFast, known.GetDoubt(A));
    }

    private static ClockKnowledge Trusted() => ClockKnowledge.None.Observe(Clock(0), isSynchronized: true);

    private static ClockReading Clock(int poll) => new(Sample.Noon.AddMinutes(2 * poll), TimeSpan.FromMinutes(2 * poll));

    /// <summary>
    /// A page of readings at these minutes. New are those of the present poll and later, but a stray of the next day only once.
    /// </summary>
    private static ClockKnowledge Paged(ClockKnowledge known, int poll, params int[] minutes)
    {
        var seen = poll == 0 ? [] : minutes.Where(m => m < (2 * poll) || m == 24 * 60).Select(m => Sample.Noon.AddMinutes(m)).ToHashSet();
        return known.ObservePage(A, Clock(poll), [.. minutes.Select(m => Sample.At(m, 100))], r => !seen.Contains(r.MeasuredAt));
    }

    private static ClockKnowledge Answered(
        ClockKnowledge known, string source, DateTimeOffset wall, int uptimeSeconds, DateTimeOffset date) =>
        known.ObserveAnswer(source, At(wall, uptimeSeconds), isSynchronized: false, date, isVerified: true);

    /// <summary>The start of the monotonic clock is undefined: a date minus a long uptime can be before year 1.</summary>
    [Fact]
    public void A_date_counts_wherever_the_monotonic_clock_began()
    {
        var clock = new ClockReading(Now, TimeSpan.FromDays(739_940));

        var known = ClockKnowledge.None.ObserveAnswer(A, clock, true, Now, isVerified: true);

        Assert.Equal(Now, known.ReferenceFor(A, clock)!.Value.Instant);
    }

    private static ClockReading At(DateTimeOffset wall, int uptimeSeconds) => new(wall, TimeSpan.FromSeconds(uptimeSeconds));
}
