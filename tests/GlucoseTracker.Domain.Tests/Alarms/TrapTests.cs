using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Time;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>
/// Known failures of the alarms of other displays. Those of outputs and secrets are in the tests of their classes.
/// </summary>
public class TrapTests
{
    private static readonly SensorValue Hi = SensorValue.AboveRange;
    private static readonly SensorValue Lo = SensorValue.BelowRange;

    [Fact]
    public void Trap_1_a_value_above_every_band_still_rings()
    {
        Assert.Equal(AlarmStage.Ringing, new AlarmBench().Reads(1, Hi).GetStage(AlarmKind.UrgentHigh));
        Assert.Equal(AlarmStage.Ringing, new AlarmBench().Reads(1, 500).GetStage(AlarmKind.UrgentHigh));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(53)]
    [InlineData(0)]
    public void Trap_2_with_only_low_switched_on_urgent_lows_ring(int value)
    {
        var rules = AlarmKinds.All.Where(k => k != AlarmKind.Low).Aggregate(
            AlarmRules.Default, (r, k) => r.With(r[k] with { Enabled = false }));

        var bench = new AlarmBench(rules).Reads(1, value == 0 ? Lo : Measured(value));

        Assert.Equal(1, bench.CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void Trap_3_an_alarm_does_not_clear_when_data_goes_stale_and_a_snooze_survives_a_restart()
    {
        var bench = new AlarmBench().Reads(1, 60).Answer().Until(11);
        var before = new ClockStamp("boot", bench.Uptime, Noon.AddMinutes(11), true);
        var text = AlarmStateText.Write(new PersistedAlarmState(before, bench.States));
        bench.States = AlarmStateText.TryParse(text)!.At(before with { Uptime = bench.Uptime + TimeSpan.FromSeconds(1) });

        bench.Until(20.5);
        Assert.Equal(AlarmStage.Snoozed, bench.GetStage(AlarmKind.Low));
        bench.Until(21);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.Low));
        Assert.DoesNotContain(bench.Events, e => e.Change == AlarmEventKind.Cleared);
    }

    [Fact]
    public void Trap_4_a_stale_high_says_no_data()
    {
        var bench = new AlarmBench().Reads(1, 320).Until(16);

        Assert.Equal(AlarmStage.Ringing, bench.GetStage(AlarmKind.NoData));
        Assert.Equal(AlarmKind.NoData, bench.States.Worst(s => s.IsRinging));
    }

    [Fact]
    public void Trap_5_a_flat_low_continues_to_repeat()
    {
        var bench = new AlarmBench().Reads(1, 60).Steady(60, 61);

        Assert.Equal(13, bench.CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void Trap_6_no_data_rings_when_nothing_was_checked_or_read_for_long()
    {
        var bench = new AlarmBench().Until(15);
        Assert.Equal(1, bench.CountSounds(AlarmKind.NoData));

        Assert.True(new AlarmBench().Reads(1, 120).Until(120).CountSounds(AlarmKind.NoData) > 10);
    }

    [Fact]
    public void Trap_6_a_glucose_alarm_needs_no_reading_younger_than_5_minutes()
    {
        var bench = new AlarmBench().Until(12);
        bench.Readings = Series(At(0, 50));

        Assert.Equal(1, bench.Look().CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void Trap_7_no_entries_at_all_do_not_count_as_current()
    {
        var bench = new AlarmBench().Until(14.5);
        Assert.Equal(AlarmStage.Idle, bench.GetStage(AlarmKind.NoData));

        Assert.Equal(AlarmStage.Ringing, bench.Until(15).GetStage(AlarmKind.NoData));
    }

    [Fact]
    public void Trap_8_a_missing_reading_is_not_now_and_an_alarm_sounds_more_than_once()
    {
        var bench = new AlarmBench().Reads(1, 50);
        bench.Until(31);

        Assert.Null(new AlarmBench().Input.NewestAge);
        Assert.True(bench.CountSounds(AlarmKind.UrgentLow) > 10);
    }

    [Fact]
    public void Trap_9_limits_in_either_unit_are_the_same_limit()
    {
        var inMillimoles = AlarmRules.Default.Low with { Limit = Glucose.FromMillimolesPerLiter(3.9m) };

        Assert.Equal(AlarmRules.Default.Low, inMillimoles);
    }

    [Fact]
    public void Trap_9_quiet_hours_follow_the_local_clock_and_no_fixed_time_zone()
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.Low with { SilentInQuietHours = true }) with
        {
            QuietHours = new DailyPeriod(new TimeOnly(22, 0), new TimeOnly(7, 0)),
        };
        var states = AlarmStates.Start(TimeSpan.Zero).With(AlarmKind.Low, new AlarmState(AlarmStage.Ringing));
        var night = new AlarmInput { Uptime = TimeSpan.Zero, Now = new DateTimeOffset(2026, 7, 1, 23, 0, 0, TimeSpan.FromHours(2)) };

        Assert.False(AlarmAudibility.IsHeard(AlarmKind.Low, rules, states, night));
        Assert.True(AlarmAudibility.IsHeard(AlarmKind.Low, rules, states, night with { Now = night.Now.ToOffset(TimeSpan.FromHours(-2)) }));
    }

    [Fact]
    public void Trap_14_a_working_source_never_counts_as_silent_just_before_a_poll()
    {
        var bench = new AlarmBench();
        for (var minute = 1; minute < 600; minute += 13)
        {
            bench.Reads(minute, 110 + (minute % 7));
        }

        Assert.Empty(bench.Events);
    }
}
