using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Sources;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Tests.Arrivals;

public sealed class ReadingIntakeTests
{
    private const string Site = SourceNames.Nightscout;
    private const string Cloud = SourceNames.LibreLinkUp;

    [Fact]
    public void A_reading_that_the_page_before_did_not_hold_has_newly_arrived()
    {
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(-5, 100), Sample.At(0, 101));
        intake = Paged(intake, 2, Site, Sample.At(-5, 100), Sample.At(0, 101), Sample.At(2, 99));
        intake = Paged(intake, 4, Site, Sample.At(2, 99));

        Assert.Equal(
            [(-5.0, 1L, true), (0, 1, true), (2, 2, false)],
            intake.Arrivals.Select(a => ((a.Reading.MeasuredAt - Sample.Noon).TotalMinutes, a.Poll, a.IsFirstPage)));
    }

    [Fact]
    public void An_arrival_holds_when_the_previous_page_of_its_source_came()
    {
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 101));
        intake = Paged(intake, 2, Cloud, Sample.At(1, 99));
        intake = Paged(intake, 3, Site, Sample.At(0, 101));
        intake = Paged(intake, 7, Site, Sample.At(4, 99));

        Assert.Equal([null, null, 4.0], intake.Arrivals.Select(a => (a.ArrivedAt - a.PreviousPageAt)?.TotalMinutes));
    }

    [Fact]
    public void Order_and_stamps_do_not_make_a_reading_new_but_another_value_does()
    {
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(-5, 100), Sample.At(0, 101));
        intake = Paged(intake, 2, Site, Sample.At(0, 101), Sample.At(-5, 45));

        Assert.Equal(45, intake.Arrivals[^1].Reading.Value.Glucose.MilligramsPerDeciliter);
        Assert.Equal(3, intake.Arrivals.Count);
    }

    [Fact]
    public void Each_source_has_pages_of_its_own()
    {
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100));
        intake = intake.BeginPoll().WithPage(Cloud, [Sample.At(0, 100)], TimeSpan.FromMinutes(2));

        Assert.Equal([Site, Cloud], intake.Arrivals.Select(a => a.Source));
        Assert.All(intake.Arrivals, a => Assert.True(a.IsFirstPage));
    }

    [Fact]
    public void Arrivals_are_dropped_after_an_hour()
    {
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100));

        Assert.Single(Paged(intake, 60, Site, Sample.At(0, 100)).Arrivals);
        Assert.Empty(Paged(intake, 61, Site, Sample.At(0, 100)).Arrivals);
    }

    [Fact]
    public void One_entry_from_the_future_does_not_affect_other_entries()
    {
        var (_, known) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(-4, 45), Sample.At(-1, 44), Sample.At(24 * 60, 100)).Admit(
            SourceSeries.Empty, Trusted, Clock(0));

        Assert.Equal([45, 44], known.Current.Select(r => r.Value.Glucose.MilligramsPerDeciliter));
    }

    [Fact]
    public void An_entry_from_the_future_is_not_taken_for_a_new_one_when_its_time_comes()
    {
        var stray = Sample.At(30, 45);
        var (intake, known) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100), stray).Admit(SourceSeries.Empty, Trusted, Clock(0));
        for (var minute = 1; minute <= 60; minute++)
        {
            (intake, known) = Paged(intake, minute, Site, Sample.At(minute - 1, 100), stray).Admit(known, Trusted, Clock(minute));
            Assert.DoesNotContain(known.Current, r => ReadingPage.IsSame(r, stray));
        }
    }

    [Fact]
    public void A_stray_from_before_the_start_is_neither_new_nor_admitted_when_its_time_comes()
    {
        var (stray, other) = (Sample.At(30, 110), Sample.At(30, 45));
        var (before, _) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100), stray).Admit(SourceSeries.Empty, Trusted, Clock(0));
        var kept = Assert.Single(before.GetStrays(Trusted, Clock(5)));
        Assert.Equal((stray with { ReceivedAt = Sample.Noon }, Site), (kept.Reading, kept.Source));

        // A stored instant has whole milliseconds.
        var intake = ReadingIntake.Empty.WithStrays([kept]);
        var late = stray with { MeasuredAt = stray.MeasuredAt.AddTicks(3) };
        Assert.False(intake.IsNew(Site, late));
        Assert.True(intake.IsNew(Site, other));
        Assert.True(intake.IsNew(Cloud, stray));
        var (after, known) = Paged(intake, 40, Site, Sample.At(29, 100), late, other).Admit(SourceSeries.Empty, Trusted, Clock(40));

        Assert.Equal([Sample.At(29, 100).Value, other.Value], known.Current.Select(r => r.Value));
        Assert.DoesNotContain(after.Arrivals, a => a.Reading == late);
        Assert.Equal(kept, Assert.Single(after.GetStrays(Trusted, Clock(40))));
        Assert.Empty(after.WithoutReadings().GetStrays(Trusted, Clock(40)));
    }

    [Fact]
    public void A_reading_from_a_clock_that_may_be_fast_is_no_stray()
    {
        var (page, clock) = (new[] { Sample.At(20, 100) }, Trusted);
        clock = clock.ObservePage(Site, Clock(0), page, _ => true);
        var (intake, _) = Paged(ReadingIntake.Empty, 0, Site, page).Admit(SourceSeries.Empty, clock, Clock(0));
        Assert.Empty(intake.GetStrays(clock, Clock(0)));
        Assert.Empty(intake.GetStrays(ClockKnowledge.None, Clock(0)));

        // The next page shows that only one entry was ahead.
        clock = clock.ObservePage(Site, Clock(2), [Sample.At(1, 100)], _ => true);
        Assert.Single(intake.GetStrays(clock, Clock(2)));
    }

    [Theory]
    [InlineData(110, 45)]
    [InlineData(40, 60)]
    public void A_true_reading_with_the_stamp_of_a_stray_is_admitted_and_stays(int ahead, int low)
    {
        var stray = Sample.At(30, ahead);
        var (intake, known) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100), stray).Admit(SourceSeries.Empty, Trusted, Clock(0));
        for (var minute = 30; minute <= 34; minute++)
        {
            (intake, known) = Paged(
                intake, minute, Site, [.. ReadingPage.Sort([stray, Sample.At(30, low)])]).Admit(known, Trusted, Clock(minute));

            Assert.Equal(
                (Sample.Noon.AddMinutes(30), low),
                (known.Current.Newest!.MeasuredAt, known.Current.Newest.Value.Glucose.MilligramsPerDeciliter));
        }

        Assert.Single(intake.GetStrays(Trusted, Clock(34)));
        Assert.Equal([100, ahead, low], intake.Arrivals.Select(a => a.Reading.Value.Glucose.MilligramsPerDeciliter));
    }

    [Fact]
    public void Of_two_values_with_one_stamp_that_waited_for_a_clock_the_lower_counts()
    {
        var intake = Paged(Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 110)), 1, Site, Sample.At(0, 45), Sample.At(0, 110));

        var (_, known) = intake.Admit(SourceSeries.Empty, Trusted, Clock(1));

        Assert.Equal(45, Assert.Single(known.Current).Value.Glucose.MilligramsPerDeciliter);
    }

    [Fact]
    public void Two_values_of_one_stamp_ahead_are_strays_and_no_fast_clock()
    {
        var clock = Trusted.ObservePage(
            Site, Clock(0), [Sample.At(-1, 100), Sample.At(0, 100), Sample.At(4, 100), Sample.At(4, 45)],
            r => r.MeasuredAt > Sample.Noon.AddMinutes(-1));

        Assert.Equal(AgeDoubt.None, clock.GetDoubt(Site));
    }

    [Fact]
    public void Without_a_reference_time_readings_wait_and_are_judged_by_the_instant_at_which_they_came()
    {
        // This device is three hours behind, so the true reading looks ahead, like the stray, which is ahead. An hour later the clock is
        // set.
        var intake = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100), Sample.At(30, 45));
        var behind = new ClockReading(Sample.Noon.AddHours(-3), TimeSpan.Zero);

        var (waiting, none) = intake.Admit(SourceSeries.Empty, ClockKnowledge.None, behind);
        var (rest, known) = waiting.Admit(none, Trusted, Clock(60));

        Assert.Empty(none.Current);
        Assert.Equal([Sample.Noon], known.Current.Select(r => r.MeasuredAt));
        Assert.Equal(Sample.Noon, known.Current.Newest!.ReceivedAt);
        Assert.Single(rest.GetStrays(Trusted, Clock(60)));
    }

    [Fact]
    public void When_this_device_had_the_wrong_clock_no_reading_is_lost_after_it_is_set()
    {
        var behind = new ClockReading(Sample.Noon.AddMinutes(-10), TimeSpan.Zero);
        var (intake, known) = Paged(
            ReadingIntake.Empty, 0, Site, Sample.At(-12, 90), Sample.At(0, 100)).Admit(SourceSeries.Empty, Trusted, behind);
        Assert.Single(known.Current);

        (_, known) = intake.Admit(known, Trusted, Clock(2));

        Assert.Equal(Sample.Noon, known.Current.Newest!.MeasuredAt);
    }

    [Fact]
    public void A_reading_of_the_series_that_turns_out_to_be_ahead_is_removed_permanently()
    {
        var (intake, known) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100)).Admit(SourceSeries.Empty, Trusted, Clock(0));

        (intake, known) = intake.Admit(known, Trusted, new ClockReading(Sample.Noon.AddHours(-1), TimeSpan.FromMinutes(2)));
        Assert.Empty(known.Current);
        (_, known) = intake.Admit(known, Trusted, new ClockReading(Sample.Noon.AddHours(1), TimeSpan.FromMinutes(122)));

        Assert.Empty(known.Current);
    }

    [Fact]
    public void The_first_receipt_stays()
    {
        var (intake, known) = Paged(ReadingIntake.Empty, 0, Site, Sample.At(0, 100)).Admit(SourceSeries.Empty, Trusted, Clock(0));
        (_, known) = Paged(intake, 10, Site, Sample.At(0, 100, Trend.Stable)).Admit(known, Trusted, Clock(10));

        Assert.Equal((Sample.Noon, Trend.Stable), (known.Current.Newest!.ReceivedAt, known.Current.Newest.Trend));
    }

    [Fact]
    public void A_reading_of_a_fast_clock_is_not_admitted_but_counts_as_arrived()
    {
        var (clock, intake, known) = (Trusted, ReadingIntake.Empty, SourceSeries.Empty);
        for (var poll = 0; poll < 3; poll++)
        {
            var (before, reading) = (intake, Sample.At((2 * poll) + 20, 45));
            clock = clock.ObservePage(Cloud, Clock(2 * poll), [reading], r => before.IsNew(Cloud, r));
            (intake, known) = Paged(intake, 2 * poll, Cloud, reading).Admit(known, clock, Clock(2 * poll));
        }

        (intake, known) = intake.WithHistory(Cloud, [.. Sample.Every(5, -60, 0)], TimeSpan.FromMinutes(4)).Admit(known, clock, Clock(4));

        Assert.Empty(known.Merged);
        Assert.Equal(3, intake.Arrivals.Count);
    }

    [Fact]
    public void The_number_of_waiting_readings_is_limited()
    {
        var intake = ReadingIntake.Empty;
        for (var i = 0; i < 20; i++)
        {
            var minute = i * 1000;
            intake = intake.WithHistory(Site, [.. Enumerable.Range(minute, 1000).Select(m => Sample.At(m, 100))], TimeSpan.FromMinutes(i));
        }

        Assert.Equal(ReadingIntake.MaxWaiting, intake.GetStrays(Trusted, Clock(20)).Count());
    }

    private static ClockKnowledge Trusted => ClockKnowledge.Synchronized;

    private static ClockReading Clock(double minute) => new(Sample.Noon.AddMinutes(minute), TimeSpan.FromMinutes(minute));

    private static ReadingIntake Paged(ReadingIntake intake, double minute, string source, params Reading[] page) =>
        intake.BeginPoll().WithPage(source, page, TimeSpan.FromMinutes(minute));
}
