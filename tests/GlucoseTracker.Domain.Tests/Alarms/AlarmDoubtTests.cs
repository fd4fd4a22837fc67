using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Arrivals;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// In doubt an alarm is never silenced: a low while ages are unknown, sources contradict each other, or no data arrives.
/// </summary>
public class AlarmDoubtTests
{
    [Fact]
    public void A_ringing_low_continues_to_sound_when_no_age_is_known()
    {
        var bench = new AlarmBench().Reads(1, 45);
        bench.AgesKnown = bench.ClockTrusted = false;

        Assert.Equal(5, bench.Until(10).CountSounds(AlarmKind.UrgentLow));
        Assert.True(bench.States[AlarmKind.UrgentLow].IsRinging);
    }

    [Fact]
    public void With_no_data_switched_off_a_low_sounds_also_without_any_known_age()
    {
        var bench = new AlarmBench(Without(AlarmKind.NoData)).Reads(1, 45);
        bench.AgesKnown = false;

        Assert.Equal(60, bench.Until(120).CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_low_is_held_only_while_no_data_really_sounds()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(62);
        Assert.True(bench.States[AlarmKind.Low].Held);

        // One key press snoozes both; the low rings again after its shorter snooze, while no data is still snoozed.
        bench.Answer();
        Assert.Equal(AlarmStage.Snoozed, bench.GetStage(AlarmKind.Low));
        bench.Until(81.5);
        Assert.False(bench.States[AlarmKind.Low].IsRinging);

        var before = bench.CountSounds(AlarmKind.Low);
        bench.Until(82);
        Assert.Equal((before + 1, AlarmStage.Snoozed), (bench.CountSounds(AlarmKind.Low), bench.GetStage(AlarmKind.NoData)));
    }

    /// <summary>Seed 30013 of the nights: such a page does not end the no-data alarm, and the urgent low on it sounded only once.</summary>
    [Fact]
    public void A_low_on_a_first_page_that_comes_while_no_data_sounds_is_not_held()
    {
        var bench = new AlarmBench().Reads(1, 110).Until(20);
        Assert.True(bench.States[AlarmKind.NoData].IsRinging);

        bench.AgesKnown = false;
        bench.Arrives(21, 50, 21, firstPage: true).Until(31);

        Assert.True(bench.States[AlarmKind.UrgentLow].IsRinging);
        Assert.True(bench.CountSounds(AlarmKind.UrgentLow) >= 5, bench.CountSounds(AlarmKind.UrgentLow).ToString());
    }

    [Fact]
    public void No_data_that_is_silent_at_night_replaces_no_low()
    {
        var rules = AlarmRules.Default.With(
            AlarmRules.Default.NoData with { SilentInQuietHours = true }) with
        {
            QuietHours = new DailyPeriod(
                new TimeOnly(0, 0), new TimeOnly(23, 59))
        };
        var bench = new AlarmBench(rules).Reads(1, 60).Until(120);

        Assert.Equal((0, 24), (bench.CountSounds(AlarmKind.NoData), bench.CountSounds(AlarmKind.Low)));
    }

    [Fact]
    public void An_old_low_whose_alarm_is_over_does_not_begin_it_again_when_what_ended_it_is_lost()
    {
        var ended = new AlarmBench().Reads(1, 50).Reads(6, 45).Reads(11, 110).Reads(22, 110);
        Assert.Equal(AlarmStage.Idle, ended.GetStage(AlarmKind.UrgentLow));
        ended.Readings = ReadingSeries.Empty.Merge([At(1, Measured(50), Trend.Stable), At(6, Measured(45), Trend.Stable)]);
        Assert.Single(ended.Until(50).Events, e => e is { Kind: AlarmKind.UrgentLow, Change: AlarmEventKind.Began });

        var later = new AlarmBench().Reads(1, 45).Reads(6, 110);
        later.Readings = ReadingSeries.Empty.Merge([At(8, Measured(45), Trend.Stable)]);
        Assert.Equal(AlarmStage.Ringing, later.Until(24).GetStage(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_fresh_low_and_one_behind_a_future_stamp_begin_an_alarm_in_every_state()
    {
        var over = new AlarmState(AlarmStage.Idle) { BeyondMeasuredAt = Noon.AddMinutes(300) };
        var bench = new AlarmBench();
        bench.States = bench.States.With(AlarmKind.UrgentLow, over);
        bench.Readings = ReadingSeries.Empty.Merge([At(-20, Measured(45), Trend.Stable)]);
        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(AlarmKind.UrgentLow));

        var fresh = new AlarmBench();
        fresh.States = fresh.States.With(AlarmKind.UrgentLow, over with { BeyondMeasuredAt = Noon.AddMinutes(2) });
        Assert.Equal(AlarmStage.Ringing, fresh.Reads(1, 45).GetStage(AlarmKind.UrgentLow));
    }

    [Theory]
    [InlineData(45, AlarmKind.UrgentLow)]
    [InlineData(60, AlarmKind.Low)]
    public void A_source_that_has_stopped_does_not_keep_a_low_on_that_a_source_without_ages_ends(int value, AlarmKind kind)
    {
        var bench = new AlarmBench { Doubted = { "two" } }.Reads(1, value);
        foreach (var minute in new[] { 6.0, 11, 15 })
        {
            Arrive(bench, minute, 110);
        }

        // The last reading of the source that has stopped is not stale yet.
        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(kind));
        Assert.Equal(AlarmStage.Ringing, bench.Until(15.5).GetStage(kind));
        Assert.Equal(AlarmStage.Cleared, Arrive(bench, 16, 111).GetStage(kind));
        Assert.Single(bench.Until(50).Events, e => e.Kind == kind && e.Change == AlarmEventKind.Began);
    }

    [Fact]
    public void A_low_that_arrived_in_between_counts_also_when_a_reading_of_a_known_age_had_rung_before()
    {
        var bench = new AlarmBench { Doubted = { "two" } }.Reads(1, 60);
        foreach (var (minute, value) in new[] { (3, 110), (8, 110), (11, 60), (12, 110), (14, 110), (18, 110) })
        {
            Arrive(bench, minute, value);
        }

        Assert.Equal(AlarmStage.Ringing, bench.Until(21).GetStage(AlarmKind.Low));
        Assert.Equal(AlarmStage.Cleared, Arrive(bench, 22, 110).GetStage(AlarmKind.Low));
    }

    [Fact]
    public void A_reading_in_range_from_before_the_arrival_of_a_low_does_not_end_it()
    {
        var bench = new AlarmBench { Doubted = { "two" } }.Reads(1, 45);
        Arrive(bench.Until(20), 20, 45);
        bench.Until(22).Readings = bench.Readings.Merge([At(18, Measured(110), Trend.Stable)]);
        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(AlarmKind.UrgentLow));

        Assert.Equal(AlarmStage.Cleared, bench.Reads(23, 110).GetStage(AlarmKind.UrgentLow));
    }

    [Fact]
    public void An_old_low_does_not_restart_an_alarm_without_a_known_age_that_is_over()
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 45, 1).Arrives(6, 110, 6).Arrives(11, 110, 11).Arrives(16, 110, 16);
        Assert.Equal(AlarmStage.Cleared, bench.GetStage(AlarmKind.UrgentLow));

        (bench.AgesKnown, bench.Readings) = (true, ReadingSeries.Empty.Merge([At(0.5, Measured(45), Trend.Stable)]));

        Assert.Equal(AlarmStage.Idle, bench.Until(30).GetStage(AlarmKind.UrgentLow));
    }

    [Theory]
    [InlineData(45, AlarmKind.UrgentLow)]
    [InlineData(60, AlarmKind.Low)]
    [InlineData(320, AlarmKind.UrgentHigh)]
    public void Without_a_known_age_a_reading_that_arrives_newly_rings_whatever_its_stamp(int value, AlarmKind kind)
    {
        foreach (var stamp in new[] { -100_000.0, 3, 100_000 })
        {
            Assert.Equal(
                1, new AlarmBench { AgesKnown = false }.Arrives(1, 120, 0, firstPage: true).Arrives(3, value, stamp).CountSounds(kind));
        }
    }

    [Fact]
    public void Without_a_known_age_high_counts_its_time_by_arrival()
    {
        var bench = new AlarmBench { AgesKnown = false };
        for (var minute = 5; minute <= 30; minute += 5)
        {
            bench.Arrives(minute, 260, 0.1 * minute);
        }

        Assert.Equal(AlarmStage.Pending, bench.GetStage(AlarmKind.High));
        Assert.Equal(AlarmStage.Ringing, bench.Arrives(35, 260, 3.5).GetStage(AlarmKind.High));
    }

    [Fact]
    public void A_first_page_starts_an_alarm_at_most_once_and_only_by_its_newest_readings()
    {
        var low = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 0, firstPage: true);
        Assert.Equal(1, low.CountSounds(AlarmKind.Low));
        Assert.Single(low.Until(40).Events, e => e is { Kind: AlarmKind.Low, Change: AlarmEventKind.Began });

        var recovered = new AlarmBench { AgesKnown = false };
        recovered.Arrivals.AddRange(Page((-15, 50), (-10, 60), (-5, 90), (0, 110)));
        Assert.Empty(recovered.Look().Events);

        var behindStray = new AlarmBench { AgesKnown = false };
        behindStray.Arrivals.AddRange(Page((-5, 60), (0, 50), (1440, 110)));
        Assert.Equal(1, behindStray.Look().CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void Without_a_known_age_three_readings_in_range_that_advance_with_the_clock_end_a_low()
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 501).Arrives(6, 90, 506).Arrives(11, 90, 511);
        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));

        Assert.Equal(AlarmStage.Cleared, bench.Arrives(16, 91, 516.9).GetStage(AlarmKind.Low));
        Assert.DoesNotContain(bench.Events, e => e.InRange);
    }

    [Theory]
    [InlineData(6, 7, 8, 0)]
    [InlineData(6, 11, 15.5, 0)]
    [InlineData(6, 11, 16, 1.5)]
    [InlineData(6, 11, 16, -7)]
    public void Without_a_known_age_fewer_readings_end_no_low(double first, double second, double third, double astray)
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 501)
            .Arrives(first, 90, 500 + first).Arrives(second, 90, 500 + second).Arrives(third, 91, 500 + third + astray);

        Assert.Equal(AlarmStage.Ringing, bench.Until(third + 4).GetStage(AlarmKind.Low));
    }

    /// <summary>The middle reading arrives late, because it had to wait for the next poll; the others arrive immediately.</summary>
    [Theory]
    [InlineData(1.03, 1.03, true)]
    [InlineData(2, 1.9, true)]
    [InlineData(1.5, 2.1, false)]
    [InlineData(9, 2.1, false)]
    [InlineData(0, 1.03, false)]
    public void Without_a_known_age_a_reading_may_have_waited_a_minute_for_its_poll(double sincePreviousPage, double late, bool ends)
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 501).Arrives(6, 90, 506)
            .Arrives(11, 90, 511 - late, sincePreviousPage: sincePreviousPage).Arrives(16, 91, 516);

        Assert.Equal(ends ? AlarmStage.Cleared : AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
    }

    [Fact]
    public void Without_a_known_age_a_new_low_in_between_starts_the_count_again()
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 501)
            .Arrives(6, 90, 506).Arrives(11, 90, 511).Arrives(13, 60, 513).Arrives(16, 91, 516).Arrives(21, 90, 521);
        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));

        Assert.Equal(AlarmStage.Cleared, bench.Arrives(26, 91, 526).GetStage(AlarmKind.Low));
    }

    /// <summary>Seed 43667: a source that was unreachable for a while returns the low together with the recovery.</summary>
    [Theory]
    [InlineData(505, 506, "one", true)]
    [InlineData(506, 505, "one", false)]
    [InlineData(505, 506, "two", false)]
    public void Without_a_known_age_a_reading_after_the_low_of_its_page_is_the_first_of_the_three(
        double low, double inRange, string sourceOfLow, bool ends)
    {
        var bench = new AlarmBench { AgesKnown = false, Doubted = { "two" } }.Arrives(1, 60, 501)
            .Arrives(6, 60, low, source: sourceOfLow).Arrives(6, 90, inRange).Arrives(11, 90, 511).Arrives(16, 91, 516);

        Assert.Equal(ends ? AlarmStage.Cleared : AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
    }

    [Fact]
    public void Readings_of_one_poll_and_of_a_first_page_end_no_low()
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(1, 60, 501).Arrives(6, 90, 506, firstPage: true);
        bench.Arrivals.Add(new ReadingArrival("one", At(506, 90), bench.Uptime, 12, IsFirstPage: false));

        Assert.Equal(AlarmStage.Ringing, bench.Arrives(17, 90, 517).GetStage(AlarmKind.Low));
    }

    [Fact]
    public void A_low_that_began_by_arrival_is_ended_by_a_reading_with_a_known_age_that_was_measured_after_it()
    {
        var bench = new AlarmBench { AgesKnown = false }.Arrives(10, 60, 5000);
        (bench.AgesKnown, bench.Readings) = (true, Series(At(8, 100)));
        Assert.Equal(AlarmStage.Ringing, bench.Until(12).GetStage(AlarmKind.Low));

        Assert.Equal(AlarmStage.Cleared, bench.Reads(13, 101).GetStage(AlarmKind.Low));
    }

    [Fact]
    public void A_reading_that_was_measured_before_the_low_does_not_end_it()
    {
        var bench = new AlarmBench().Reads(8, 60);
        bench.Readings = Series(At(5, 100));

        Assert.Equal(AlarmStage.Ringing, bench.Until(12).GetStage(AlarmKind.Low));
    }

    [Fact]
    public void The_younger_age_starts_a_low_and_the_older_one_ends_it()
    {
        var bench = new AlarmBench().Until(30);
        var input = bench.Input with
        {
            Readings = Series(At(10, 60)),
            NewestAge = new AgeRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(20)),
        };
        var low = AlarmMachine.Evaluate(bench.Rules, bench.States, input).Next;
        Assert.True(low[AlarmKind.Low].IsRinging);

        var back = input with { Readings = Series(At(10, 60), At(12, 110)) };
        Assert.True(AlarmMachine.Evaluate(bench.Rules, low, back).Next[AlarmKind.Low].IsOn);
        var young = back with { NewestAge = new AgeRange(TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(14.9)) };
        Assert.False(AlarmMachine.Evaluate(bench.Rules, low, young).Next[AlarmKind.Low].IsOn);
    }

    [Theory]
    [InlineData(57, 6.9, true)]
    [InlineData(57, 7, false)]
    [InlineData(110, 1, false)]
    [InlineData(300, 6.9, true)]
    public void A_low_of_the_other_source_rings_while_it_is_young_and_nothing_later_is_in_range(int shown, double age, bool rings)
    {
        var bench = new AlarmBench().Until(20);
        bench.OtherSources.Add(new SourceNewest("two", At(20, 45), AgeRange.From(TimeSpan.FromMinutes(age))));

        bench.Readings = Series(At(20.1, shown));
        Assert.Equal(rings ? 1 : 0, bench.Look().CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_low_of_another_source_whose_clocks_disagree_rings_when_it_arrives_and_a_later_reading_in_range_ends_it()
    {
        var bench = new AlarmBench().Reads(20, 110);
        bench.Doubted.Add("two");
        bench.OtherSources.Add(new SourceNewest("two", At(90, 45), null));
        bench.Arrivals.Add(new ReadingArrival("two", At(90, 45), bench.Uptime, 10, IsFirstPage: false));
        Assert.Equal(1, bench.Look().CountSounds(AlarmKind.UrgentLow));

        Assert.Equal(AlarmStage.Ringing, bench.Until(24).GetStage(AlarmKind.UrgentLow));
        Assert.Equal(AlarmStage.Cleared, bench.Reads(25, 111).GetStage(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_low_of_another_source_whose_device_has_a_fast_clock_rings_although_it_is_never_shown()
    {
        var bench = new AlarmBench().Reads(20, 110);
        bench.Doubted.Add("two");
        bench.Arrivals.Add(new ReadingArrival("two", At(90, 45), bench.Uptime, 10, IsFirstPage: false));

        Assert.Equal(1, bench.Look().CountSounds(AlarmKind.UrgentLow));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stray_entry_from_the_future_starts_nothing_where_ages_are_known(bool anyReading)
    {
        var bench = anyReading ? new AlarmBench().Reads(10, 110) : new AlarmBench().Until(10);
        bench.Arrivals.Add(new ReadingArrival("one", At(1450, 45), bench.Uptime, 5, IsFirstPage: false));
        bench.Arrivals.Add(new ReadingArrival("one", At(1451, 320), bench.Uptime, 5, IsFirstPage: true));

        Assert.Empty(bench.Until(14).Events);
        Assert.Equal(anyReading ? 70 : 60, (bench.States.DataSince + TimeSpan.Zero).TotalMinutes);
    }

    [Fact]
    public void Readings_that_always_arrive_late_end_the_alarm_for_no_data_and_ring_when_low()
    {
        var bench = new AlarmBench().Until(15.5);
        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.NoData));
        for (var minute = 16; minute < 616; minute += 5)
        {
            bench.Until(minute);
            bench.Readings = bench.Readings.Merge([At(minute - 8, minute < 600 ? 110 + (minute % 2) : 60)]);
            bench.Look();
        }

        Assert.Equal(1, bench.CountSounds(AlarmKind.NoData));
        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
    }

    [Fact]
    public void Fifteen_minutes_after_a_late_reading_the_next_silence_rings()
    {
        var bench = new AlarmBench().Until(20).Arrives(20, 110, 0);
        Assert.Equal(AlarmStage.Cleared, bench.GetStage(AlarmKind.NoData));
        Assert.Equal(1, bench.Until(34.5).Events.Count(e => e.Change == AlarmEventKind.Began));

        Assert.Equal(AlarmStage.Ringing, bench.Until(35).GetStage(AlarmKind.NoData));
    }

    [Fact]
    public void Without_a_known_age_silence_counts_from_the_last_arrival()
    {
        var bench = new AlarmBench { AgesKnown = false };
        for (var minute = 5; minute <= 60; minute += 5)
        {
            bench.Arrives(minute, 110, 900 - minute);
        }

        Assert.Empty(bench.Until(74.5).Events);
        Assert.Equal(1, bench.Until(75).CountSounds(AlarmKind.NoData));
    }

    [Fact]
    public void A_stamp_from_the_time_of_a_wrong_clock_does_not_hide_a_new_reading()
    {
        var bench = new AlarmBench();
        bench.States = bench.States.WithData(bench.Uptime, Noon.AddDays(2));

        for (var minute = 5; minute <= 100; minute += 5)
        {
            bench.Reads(minute, 100 + (minute % 3));
        }

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void No_data_waits_for_the_first_poll()
    {
        var bench = new AlarmBench { FirstPollPending = true };
        bench.States = bench.States.WithData(bench.Uptime - TimeSpan.FromHours(8), null);
        Assert.Empty(bench.Until(1).Events);

        bench.FirstPollPending = false;
        Assert.Equal(1, bench.Until(1.5).CountSounds(AlarmKind.NoData));
    }

    [Fact]
    public void No_data_that_rang_before_a_restart_is_neither_heard_nor_named_before_the_first_poll()
    {
        var bench = new AlarmBench().Until(20);
        bench.FirstPollPending = true;

        var sounds = bench.CountSounds(AlarmKind.NoData);
        Assert.Equal(sounds, bench.Until(40).CountSounds(AlarmKind.NoData));
        Assert.Null(AlarmAudibility.GetNamed(bench.Rules, bench.States, bench.Input));
    }

    [Fact]
    public void Escalation_counts_over_every_interruption()
    {
        var bench = new AlarmBench().Reads(1, 60);
        for (var minute = 2; minute <= 12; minute += 2)
        {
            bench.AgesKnown = !bench.AgesKnown;
            bench.Until(minute);
            var stamp = new ClockStamp("boot", bench.Uptime, Noon.AddMinutes(minute), true);
            bench.States = AlarmStateText.TryParse(AlarmStateText.Write(new PersistedAlarmState(stamp, bench.States)))!.At(stamp);
        }

        Assert.Equal("11 Low Escalated", Assert.Single(bench.Log, line => line.EndsWith("Escalated", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_alarm_that_no_data_replaced_is_escalated_by_its_whole_unanswered_time()
    {
        var rules = AlarmRules.Default with { EscalateAfter = TimeSpan.FromMinutes(65) };
        var bench = new AlarmBench(rules).Reads(1, 60).Until(64).Reads(64.5, 60);
        Assert.DoesNotContain(bench.Events, e => e is { Kind: AlarmKind.Low, Change: AlarmEventKind.Escalated });

        Assert.Contains(bench.Reads(66, 61).Events, e => e is { Kind: AlarmKind.Low, Change: AlarmEventKind.Escalated });
    }

    [Fact]
    public void The_time_in_which_the_device_was_off_is_not_unanswered()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(6);
        var before = new ClockStamp("boot-1", bench.Uptime, Noon.AddMinutes(6), true);
        var after = new ClockStamp("boot-2", TimeSpan.FromMinutes(1), Noon.AddMinutes(306), true);

        var state = new PersistedAlarmState(before, bench.States).At(after)[AlarmKind.Low];

        Assert.Equal(TimeSpan.FromMinutes(5), after.Uptime - state.FirstSoundAt);
    }

    [Fact]
    public void A_key_that_is_pressed_as_an_alarm_begins_does_not_answer_it()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(4).Reads(5, 45).Answer(TimeSpan.FromMilliseconds(999));
        Assert.Equal((AlarmStage.Ringing, AlarmStage.Snoozed), (bench.GetStage(AlarmKind.UrgentLow), bench.GetStage(AlarmKind.Low)));

        Assert.Equal(AlarmStage.Snoozed, bench.Answer().GetStage(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_key_answers_the_alarm_on_the_panel_although_it_is_silent_at_night()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.High with { SilentInQuietHours = true, For = TimeSpan.Zero }) with
        {
            QuietHours = new DailyPeriod(new TimeOnly(0, 0), new TimeOnly(23, 59)),
        };

        Assert.Equal(AlarmStage.Snoozed, new AlarmBench(rules).Reads(1, 260).Answer().GetStage(AlarmKind.High));
        Assert.Equal(AlarmStage.Ringing, new AlarmBench(rules).Reads(1, 260).Answer(TimeSpan.Zero).GetStage(AlarmKind.High));
    }

    [Fact]
    public void An_answer_to_the_worse_alarm_also_snoozes_the_milder_one_that_it_covers()
    {
        var bench = new AlarmBench().Reads(1, 45).Answer();

        Assert.Equal((AlarmStage.Snoozed, AlarmStage.Snoozed), (bench.GetStage(AlarmKind.UrgentLow), bench.GetStage(AlarmKind.Low)));
    }

    private static AlarmRules Without(AlarmKind kind) => AlarmRules.Default.With(AlarmRules.Default[kind] with { Enabled = false });

    private static IEnumerable<ReadingArrival> Page(params (double Stamp, int Value)[] readings) =>
        readings.Select(r => new ReadingArrival("one", At(r.Stamp, r.Value), TimeSpan.FromHours(1), 0, IsFirstPage: true));

    /// <summary>A reading of the second source arrives, which has no known age.</summary>
    private static AlarmBench Arrive(AlarmBench bench, double minute, int value)
    {
        var reading = At(1000 + minute, Measured(value), Trend.Stable);
        bench.Until(minute).Arrivals.Add(new ReadingArrival("two", reading, bench.Uptime, (long)(2 * minute), IsFirstPage: false));
        return bench.Look();
    }
}
