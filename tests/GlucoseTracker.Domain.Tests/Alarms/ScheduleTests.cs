using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Schedules;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

public class ScheduleTests
{
    [Fact]
    public void The_week_of_a_schedule_is_in_the_document() => OutcomeTableTests.AssertInDocument(ScheduleTable.Create());

    [Theory]
    [InlineData("Mon-Fri 22:00-06:30: Low 4.5 mmol/L", true)]
    [InlineData("Fri-Mon 22:00-24:00: quiet; High 200 mg/dL; Frozen ring", true)]
    [InlineData("Sat,Sun 13:00-15:00: quiet", true)]
    [InlineData("daily 00:00-00:00: Low silent", true)]
    [InlineData("daily 06:00-08:00: loudness 60 %; High loudness 20%", true)]
    [InlineData("daily 06:00-08:00: LOUDNESS 100 %", true)]
    [InlineData("daily 06:00-08:00: loudness 19 %", false)]
    [InlineData("daily 06:00-08:00: Low loudness 101 %", false)]
    [InlineData("daily 06:00-08:00: Low loudness", false)]
    [InlineData("daily 06:00-08:00: Low loudness 60", false)]
    [InlineData("daily 06:00-08:00: Low loudness -60 %", false)]
    [InlineData("daily 06:00-08:00: loudness 60 %; loudness 70 %", false)]
    [InlineData("Monday 22:00-06:30: quiet", false)]
    [InlineData("Mon 22:00-06:30 quiet", false)]
    [InlineData("Mon 22-06: quiet", false)]
    [InlineData("Mon 22:00-06:30: Low 4.5", false)]
    [InlineData("Mon 22:00-06:30: NoData 4.5 mmol/L", false)]
    [InlineData("Mon 22:00-06:30: Low loud", false)]
    [InlineData("Mon 22:00-06:30: 3 silent", false)]
    [InlineData("Mon 22:00-06:30: ", false)]
    [InlineData("1 22:00-06:30: quiet", false)]
    [InlineData("", false)]
    public void A_slot_has_one_text_form(string text, bool isOne) => Assert.Equal(isOne, ScheduleText.TryParse(text) is not null);

    [Fact]
    public void A_slot_that_passes_midnight_belongs_to_the_day_on_which_it_begins()
    {
        var period = ScheduleText.TryParse("Sun 22:00-06:00: quiet")!.Period;

        Assert.True(period.Contains(DayOfWeek.Sunday, new TimeOnly(23, 0)));
        Assert.True(period.Contains(DayOfWeek.Monday, new TimeOnly(5, 59)));
        Assert.False(period.Contains(DayOfWeek.Monday, new TimeOnly(6, 0)));
        Assert.False(period.Contains(DayOfWeek.Sunday, new TimeOnly(5, 0)));
    }

    [Fact]
    public void A_slot_of_equal_times_lasts_a_day()
    {
        var period = ScheduleText.TryParse("Fri 18:00-18:00: quiet")!.Period;

        Assert.True(period.Contains(DayOfWeek.Friday, new TimeOnly(18, 0)) && period.Contains(DayOfWeek.Saturday, new TimeOnly(17, 59)));
        Assert.False(period.Contains(DayOfWeek.Friday, new TimeOnly(17, 0)) || period.Contains(DayOfWeek.Saturday, new TimeOnly(18, 0)));
    }

    [Theory]
    [InlineData(null, "Mon-Fri 22:00-06:00: Low 4.5 mmol/L", "Sat,Sun 22:00-06:00: Low 4.2 mmol/L")]
    [InlineData(ScheduleProblem.Overlap, "Mon-Fri 22:00-06:00: Low 4.5 mmol/L", "Sat 05:00-08:00: Low 4.2 mmol/L")]
    [InlineData(ScheduleProblem.Overlap, "daily 22:00-06:00: Frozen silent", "Sun 23:00-01:00: Frozen ring")]
    [InlineData(null, "daily 22:00-06:00: Low 4.5 mmol/L", "daily 23:00-05:00: Low silent; quiet")]
    [InlineData(ScheduleProblem.LimitsDoNotRise, "Tue 22:00-06:00: High 3.5 mmol/L")]
    [InlineData(ScheduleProblem.LimitsDoNotRise, "Tue 22:00-06:00: Low 5 mmol/L", "Wed 01:00-02:00: High 4.8 mmol/L")]
    [InlineData(ScheduleProblem.MostSensitiveDoNotRise, "Mon 10:00-11:00: Low 8 mmol/L", "Mon 12:00-13:00: High 7 mmol/L")]
    [InlineData(ScheduleProblem.SilencesUrgent, "Mon 22:00-06:00: UrgentLow silent")]
    [InlineData(ScheduleProblem.SilencesUrgent, "Mon 22:00-06:00: NoData silent")]
    [InlineData(ScheduleProblem.SoftensUrgent, "Mon 22:00-06:00: UrgentLow loudness 90 %")]
    [InlineData(ScheduleProblem.SoftensUrgent, "Mon 22:00-06:00: NoData loudness 20 %")]
    [InlineData(null, "Mon 22:00-06:00: UrgentLow loudness 100 %")]
    [InlineData(null, "Mon 22:00-06:00: loudness 20 %; Low loudness 50 %")]
    [InlineData(ScheduleProblem.Overlap, "Mon 22:00-06:00: Low loudness 50 %", "Tue 05:00-08:00: Low loudness 60 %")]
    [InlineData(ScheduleProblem.Overlap, "Mon 22:00-06:00: loudness 50 %", "Tue 05:00-08:00: High loudness 60 %")]
    [InlineData(ScheduleProblem.Overlap, "Mon 22:00-06:00: Low loudness 50 %; Low loudness 60 %")]
    [InlineData(null, "Mon 22:00-06:00: Low loudness 50 %", "Tue 05:00-08:00: Low 4.2 mmol/L; High loudness 60 %")]
    [InlineData(ScheduleProblem.MeaninglessUrgentLow, "Mon 22:00-06:00: UrgentLow 2.0 mmol/L")]
    public void A_schedule_is_checked_as_a_whole(ScheduleProblem? problem, params string[] slots) =>
        Assert.Equal(problem, ScheduleCheck.Find(ScheduleTable.With(slots), allowsSilentUrgent: false, allowsUnsafe: false)?.Problem);

    [Fact]
    public void A_confirmed_silence_of_urgent_low_is_allowed()
    {
        Assert.Null(ScheduleCheck.Find(
            ScheduleTable.With("Mon 22:00-06:00: UrgentLow silent"), allowsSilentUrgent: true, allowsUnsafe: false));
        Assert.Null(ScheduleCheck.Find(
            ScheduleTable.With("Mon 22:00-06:00: UrgentLow 2.0 mmol/L"), allowsSilentUrgent: false, allowsUnsafe: true));
    }

    /// <summary>For every minute of the week the sections contain the rules in effect, and no section is missing.</summary>
    [Fact]
    public void The_sections_of_a_week_equal_the_rules_at_each_minute()
    {
        var week = AlarmWeek.Create(ScheduleTable.Rules);
        foreach (var day in WeekDaysExtensions.Week)
        {
            for (var minute = 0; minute < 24 * 60; minute++)
            {
                var time = TimeOnly.MinValue.AddMinutes(minute);
                var section = Assert.Single(week, s => s.Days.Has(day) && time >= s.From && (time < s.To || s.To == TimeOnly.MinValue));
                Assert.Equal(ScheduleTable.Rules.Schedule.GetAt(ScheduleTable.Rules, day, time), section.Rules);
            }
        }
    }

    [Fact]
    public void Without_a_trusted_clock_no_slot_hides_a_value_that_rings_in_another()
    {
        var rules = ScheduleTable.With(
            "Mon 10:00-11:00: Low 5.0 mmol/L; High 10 mmol/L", "Tue 10:00-11:00: Low silent; High silent; Low 3.5 mmol/L")
            .GetAt(Noon, isClockTrusted: false);

        Assert.Equal((90, 180), (rules.Low.Limit!.Value.MilligramsPerDeciliter, rules.High.Limit!.Value.MilligramsPerDeciliter));
        Assert.All(AlarmKinds.All, kind => Assert.NotEqual(true, rules[kind].IsSilentNow));
    }

    [Fact]
    public void A_loudness_without_a_rule_is_that_of_all_but_urgent_low_and_no_data()
    {
        var rules = ScheduleTable.With("Sat 08:00-20:00: loudness 60 %; High loudness 20 %").GetAt(Noon, isClockTrusted: true);

        Assert.All(AlarmKinds.All, kind => Assert.Equal(
            kind switch { AlarmKind.UrgentLow or AlarmKind.NoData => 100, AlarmKind.High => 20, _ => 60 }, rules[kind].LoudnessPercent));
    }

    [Fact]
    public void Without_a_trusted_clock_the_greatest_loudness_holds()
    {
        var rules = ScheduleTable.With("Sat 08:00-20:00: loudness 60 %", "Sun 08:00-20:00: High loudness 20 %");

        Assert.All(AlarmKinds.All, kind => Assert.Equal(100, rules.GetAt(Noon, isClockTrusted: false)[kind].LoudnessPercent));
    }

    [Fact]
    public void A_sound_is_as_loud_as_the_loudest_of_the_alarms_behind_it()
    {
        var quiet = ScheduleTable.With("Sat 08:00-20:00: UrgentHigh loudness 30 %; High loudness 80 %; Frozen loudness 50 %")
            .GetAt(Noon, isClockTrusted: true);
        var bench = new AlarmBench(quiet).Reads(1, 320);
        Assert.Equal(30, GetLoudness(bench));

        for (var minute = 6; minute <= 41; minute += 5)
        {
            bench.Reads(minute, 320 + minute);
        }

        Assert.True(bench.States[AlarmKind.UrgentHigh].IsRinging && bench.States[AlarmKind.High].IsRinging);
        Assert.Equal(80, GetLoudness(bench));
        Assert.Equal(100, GetLoudness(new AlarmBench(quiet)));
    }

    private static int GetLoudness(AlarmBench bench) => AlarmAudibility.GetLoudnessPercent(bench.Rules, bench.States, bench.Input);

    [Fact]
    public void A_low_that_began_by_the_limit_of_a_slot_ends_by_a_reading_and_not_by_the_clock()
    {
        // Noon is on a Saturday; the slot ends five minutes after it.
        var rules = ScheduleTable.With("Sat 08:00-12:05: Low 5.0 mmol/L");
        var bench = new AlarmBench(rules.GetAt(Noon, isClockTrusted: true)).Reads(1, 85);
        Assert.True(bench.States[AlarmKind.Low].IsRinging);

        bench.Rules = rules.GetAt(Noon.AddMinutes(6), isClockTrusted: true);
        Assert.True(bench.Until(6).States[AlarmKind.Low].IsRinging);
        Assert.False(bench.Reads(7, 85).States[AlarmKind.Low].IsOn);
    }
}
