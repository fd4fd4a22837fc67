using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms.Warnings;

/// <summary>The warning of a low together with the other alarms, and the value gates of the fast changes.</summary>
public class LowSoonTests
{
    private static readonly AlarmRules Rules = AlarmRules.Default.With(AlarmRules.Default.LowSoon with { Enabled = true });

    [Fact]
    public void By_default_there_is_no_warning_and_no_gate()
    {
        Assert.False(AlarmRules.Default.LowSoon.Enabled);
        Assert.Null(AlarmRules.Default.FallingFast.ValueGate);
        Assert.Null(AlarmRules.Default.RisingFast.ValueGate);
    }

    [Fact]
    public void A_low_rings_in_full_although_the_warning_of_it_was_answered()
    {
        var bench = Fall(new AlarmBench(Rules), until: 45).Until(46).Answer();
        Assert.True(bench.States[AlarmKind.LowSoon].IsQuiet);

        Fall(bench, until: 55, from: 50).Until(60.5);
        Assert.Equal(2, bench.CountSounds(AlarmKind.Low));
        Assert.False(bench.States[AlarmKind.LowSoon].IsOn);
    }

    [Fact]
    public void The_end_of_a_warning_is_reported_only_where_no_low_has_come()
    {
        var low = Fall(new AlarmBench(Rules), until: 55);
        Assert.True(Assert.Single(low.Events, IsWarningOver).IsReplaced);

        var risen = Fall(new AlarmBench(Rules), until: 45).Reads(50, 95).Reads(55, 105);
        Assert.False(Assert.Single(risen.Events, IsWarningOver).IsReplaced);
    }

    [Fact]
    public void A_ringing_warning_continues_while_the_low_waits_for_its_time()
    {
        var bench = Fall(new AlarmBench(Rules.With(Rules.Low with { For = TimeSpan.FromMinutes(10) })), until: 60);
        Assert.True(bench.States[AlarmKind.LowSoon].IsRinging);

        bench.Reads(65, 55);
        Assert.False(bench.States[AlarmKind.LowSoon].IsOn);
        Assert.True(bench.States[AlarmKind.Low].IsRinging);
    }

    [Fact]
    public void A_warning_is_not_escalated() => Assert.DoesNotContain(
        Fall(new AlarmBench(Rules with { EscalateAfter = TimeSpan.FromMinutes(1) }), until: 50).Events,
        e => e.Change == AlarmEventKind.Escalated);

    [Fact]
    public void Without_a_trusted_clock_the_warning_uses_the_most_sensitive_limit_of_a_low()
    {
        var rules = Rules with { Schedule = ScheduleTable.With("Mon 10:00-11:00: Low 4.5 mmol/L").Schedule };
        var bench = Fall(new AlarmBench(rules.GetAt(Noon, isClockTrusted: false)), until: 35);

        Assert.True(bench.States[AlarmKind.LowSoon].IsRinging);
        Assert.False(Fall(new AlarmBench(rules.GetAt(Noon, isClockTrusted: true)), until: 35).States[AlarmKind.LowSoon].IsOn);
    }

    [Theory]
    [InlineData(200, 0)]
    [InlineData(125, 1)]
    public void Falling_fast_begins_only_below_its_gate(int value, int sounds)
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.FallingFast with { Enabled = true, ValueGate = MgPerDl(126) });
        var bench = new AlarmBench(rules).Reads(1, value, Trend.DroppingFast).Reads(6, value - 2, Trend.DroppingFast);

        Assert.Equal(sounds, bench.CountSounds(AlarmKind.FallingFast));
    }

    [Theory]
    [InlineData(110, 0)]
    [InlineData(160, 1)]
    public void Rising_fast_begins_only_above_its_gate(int value, int sounds)
    {
        var rules = AlarmRules.Default.With(AlarmRules.Default.RisingFast with { Enabled = true, ValueGate = MgPerDl(150) });
        var bench = new AlarmBench(rules).Reads(1, value, Trend.IncreasingFast).Reads(6, value + 2, Trend.IncreasingFast);

        Assert.Equal(sounds, bench.CountSounds(AlarmKind.RisingFast));
    }

    [Fact]
    public void The_line_is_fitted_by_least_squares()
    {
        var line = GlucoseSlope.Compute(Series(At(-15, 95), At(-10, 92), At(-5, 84), At(0, 81)), 3)!.Value;

        Assert.Equal(-1, line.PerMinute, 3);
        Assert.True(line.FallsBelow(MgPerDl(70), TimeSpan.FromMinutes(12), 0));
        Assert.False(line.FallsBelow(MgPerDl(70), TimeSpan.FromMinutes(10), 0));
        Assert.False(line.FallsBelow(MgPerDl(70), TimeSpan.FromMinutes(12), 2));
    }

    /// <summary>From 120 mg/dL at minute 5, by 1 mg/dL a minute.</summary>
    private static AlarmBench Fall(AlarmBench bench, double until, double from = 5)
    {
        for (var minute = from; minute <= until; minute += 5)
        {
            bench.Reads(minute, 120 - (int)minute);
        }

        return bench;
    }

    private static bool IsWarningOver(AlarmEvent e) => e is { Kind: AlarmKind.LowSoon, Change: AlarmEventKind.Cleared };
}
