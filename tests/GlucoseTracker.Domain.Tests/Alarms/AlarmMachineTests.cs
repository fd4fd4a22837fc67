using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Sensors;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

public class AlarmMachineTests
{
    [Fact]
    public void The_value_of_a_limit_belongs_to_the_better_side_except_urgent_high()
    {
        Assert.False(new AlarmBench().Reads(1, 70).States[AlarmKind.Low].IsOn);
        Assert.True(new AlarmBench().Reads(1, 69).States[AlarmKind.Low].IsOn);
        Assert.False(new AlarmBench().Reads(1, 54).States[AlarmKind.UrgentLow].IsOn);
        Assert.True(new AlarmBench().Reads(1, 301).States[AlarmKind.UrgentHigh].IsOn);
    }

    [Fact]
    public void An_alarm_ends_only_when_the_value_has_returned_by_the_margin()
    {
        var bench = new AlarmBench().Reads(1, 69).Reads(6, 74);
        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));

        Assert.Equal(AlarmStage.Cleared, bench.Reads(11, 75).GetStage(AlarmKind.Low));
    }

    [Fact]
    public void A_value_at_the_limit_does_not_ring_again_each_time()
    {
        var bench = new AlarmBench();
        for (var minute = 1; minute < 20; minute++)
        {
            bench.Reads(minute, minute % 2 == 0 ? 69 : 71);
        }

        Assert.Single(bench.Events, e => e.Change == AlarmEventKind.Began);
    }

    [Fact]
    public void High_rings_only_after_its_duration()
    {
        var bench = new AlarmBench().Reads(1, 260).Reads(30, 260);
        Assert.Equal(AlarmStage.Pending, bench.GetStage(AlarmKind.High));

        Assert.Equal(AlarmStage.Ringing, bench.Reads(31, 261).GetStage(AlarmKind.High));
    }

    [Fact]
    public void A_dip_below_the_limit_restarts_the_wait()
    {
        var bench = new AlarmBench().Reads(1, 260).Reads(16, 240).Reads(31, 260).Reads(46, 260);

        Assert.Equal(AlarmStage.Pending, bench.GetStage(AlarmKind.High));
    }

    [Fact]
    public void A_worse_level_ends_the_snooze_of_the_milder_one()
    {
        var bench = new AlarmBench().Reads(1, 62).Answer().Reads(6, 50);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void LO_ends_the_snooze_of_an_urgent_low()
    {
        var bench = new AlarmBench().Reads(1, 50).Answer().Reads(3, SensorValue.BelowRange);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.UrgentLow));
    }

    [Fact]
    public void An_urgent_value_ends_the_snooze_of_low_also_where_the_urgent_rule_is_off()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.UrgentLow with { Enabled = false });
        var bench = new AlarmBench(rules).Reads(1, 62).Answer().Reads(6, 50);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
    }

    [Fact]
    public void Snoozing_high_does_not_mute_low()
    {
        var bench = new AlarmBench().Reads(1, 320).Answer().Reads(31, 60);

        Assert.Equal(1, bench.CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void A_snooze_is_never_longer_than_its_cap()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.UrgentLow with { Snooze = TimeSpan.FromDays(1) });
        var bench = new AlarmBench(rules).Reads(1, 50).Answer();

        Assert.Equal(bench.Uptime + TimeSpan.FromMinutes(30), bench.States[AlarmKind.UrgentLow].QuietUntil);
    }

    [Fact]
    public void A_snooze_can_be_ended_by_key()
    {
        var bench = new AlarmBench().Reads(1, 60).Answer().Until(2).EndQuiet().Look();

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
        Assert.Equal(2, bench.CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void While_a_worse_alarm_rings_the_milder_one_of_its_category_makes_no_sound()
    {
        var bench = new AlarmBench().Reads(1, 50).Until(10);

        Assert.Equal(0, bench.CountSounds(AlarmKind.Low));
        Assert.True(bench.Reads(11, 65).CountSounds(AlarmKind.Low) > 0);
    }

    [Fact]
    public void In_range_is_reported_only_of_a_fresh_value_in_the_target()
    {
        Assert.Contains("6 Low Cleared in range", new AlarmBench().Reads(1, 60).Reads(6, 90).Log);
        Assert.Contains("6 UrgentLow Cleared", new AlarmBench().Reads(1, 50).Reads(6, 62).Log);
        Assert.Contains("6 Low Cleared", new AlarmBench().Reads(1, 60).Reads(6, 320).Log);
        Assert.Contains("6 UrgentHigh Cleared", new AlarmBench().Reads(1, 320).Reads(6, 200).Log);
    }

    [Fact]
    public void The_end_of_an_alarm_without_a_value_is_not_reported_as_in_range() =>
        Assert.Contains("16 NoData Cleared", new AlarmBench().Until(15.5).Reads(16, 110).Log);

    [Fact]
    public void A_late_reading_in_range_ends_an_alarm_and_is_not_reported_as_in_range()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(12);
        bench.Readings = bench.Readings.Merge([At(3, 90)]);

        Assert.Contains("12 Low Cleared", bench.Look().Log);
    }

    [Fact]
    public void An_old_reading_in_range_ends_nothing()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(25);
        bench.Readings = bench.Readings.Merge([At(3, 90)]);

        Assert.Equal(AlarmStage.Ringing, bench.Look().GetStage(AlarmKind.Low));
        Assert.DoesNotContain(bench.Events, e => e is { Kind: AlarmKind.Low, Change: AlarmEventKind.Cleared });
    }

    [Fact]
    public void After_an_hour_the_alarm_for_no_data_replaces_a_glucose_alarm_which_rings_again_with_the_next_value()
    {
        var bench = new AlarmBench().Reads(1, 60).Until(61);
        Assert.True(bench.States[AlarmKind.Low].Held);

        bench.Reads(90, 60);

        Assert.Equal("90 Low Sounded", bench.Log[^1]);
    }

    [Fact]
    public void With_no_data_switched_off_a_low_rings_without_limit()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.NoData with { Enabled = false });

        Assert.True(new AlarmBench(rules).Reads(1, 60).Until(300).States[AlarmKind.Low].IsRinging);
    }

    [Fact]
    public void No_data_rings_without_a_trusted_clock_and_in_quiet_hours_then()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.NoData with { SilentInQuietHours = true }) with
        {
            QuietHours = new DailyPeriod(new TimeOnly(0, 0), new TimeOnly(23, 59)),
        };
        Assert.Equal(0, new AlarmBench(rules).Until(30).CountSounds(AlarmKind.NoData));

        Assert.True(new AlarmBench(rules) { ClockTrusted = false }.Until(30).CountSounds(AlarmKind.NoData) > 0);
    }

    [Fact]
    public void A_reading_without_a_known_age_that_did_not_arrive_newly_starts_nothing()
    {
        var bench = new AlarmBench { AgesKnown = false };
        bench.Reads(1, 45);

        Assert.Empty(bench.Events);
    }

    [Fact]
    public void A_response_with_only_old_readings_does_not_end_the_alarm_for_no_data()
    {
        var bench = new AlarmBench().Until(1);
        bench.Readings = Series(At(-30, 110));

        Assert.Equal(0, bench.Until(14.5).CountSounds(AlarmKind.NoData));
        Assert.Equal(1, bench.Until(15).CountSounds(AlarmKind.NoData));
    }

    [Fact]
    public void An_unanswered_alarm_escalates_once_and_an_answered_one_does_not()
    {
        Assert.Single(new AlarmBench().Reads(1, 60).Until(40).Events, e => e is { Kind: AlarmKind.Low, Change: AlarmEventKind.Escalated });
        Assert.DoesNotContain(new AlarmBench().Reads(1, 60).Until(9).Answer().Until(14).Events, e => e.Change == AlarmEventKind.Escalated);
    }

    [Fact]
    public void An_acknowledged_notice_is_not_repeated()
    {
        var bench = new AlarmBench { Sensor = SensorLife.Create(new SensorInfo(Noon.AddDays(-13.55), TimeSpan.FromHours(1)), 14, null) };
        bench.Reads(1, 110).Answer().Steady(110, 600);

        Assert.Equal(AlarmStage.Acknowledged, bench.GetStage(AlarmKind.SensorEnding));
        Assert.Equal(1, bench.CountSounds(AlarmKind.SensorEnding));
    }

    [Fact]
    public void A_value_that_does_not_change_for_45_minutes_rings()
    {
        var bench = new AlarmBench();
        for (var minute = 0; minute <= 45; minute += 5)
        {
            bench.Reads(minute, 110);
        }

        Assert.Equal(1, bench.CountSounds(AlarmKind.Frozen));
    }

    [Fact]
    public void Falling_fast_rings_by_arrow_or_by_readings()
    {
        var rules = OutcomeTables.AllOn;

        Assert.Equal(
            1, new AlarmBench(rules).Reads(1, 150, Trend.DroppingFast).Reads(6, 148, Trend.DroppingFast)
            .CountSounds(AlarmKind.FallingFast));
        Assert.Equal(1, new AlarmBench(rules).Reads(1, 150).Reads(6, 130).Reads(11, 110).CountSounds(AlarmKind.FallingFast));
        Assert.Equal(0, new AlarmBench(rules).Reads(1, 150).Reads(6, 140).Reads(11, 130).CountSounds(AlarmKind.FallingFast));
    }
}
