using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Answers to named alarms, and snoozes ahead of time.</summary>
public class AnswerRulesTests
{
    [Fact]
    public void The_document_has_the_effect_of_an_answer_on_each_rule() => OutcomeTableTests.AssertInDocument(AnswerTable.Create());

    [Fact]
    public void A_low_that_was_snoozed_ahead_begins_quiet_and_rings_at_the_end()
    {
        var bench = new AlarmBench().Reads(1, 80).Answer(AlarmKind.Low).Reads(5, 66);
        Assert.Equal(AlarmStage.Snoozed, bench.GetStage(AlarmKind.Low));

        Assert.Equal(0, bench.Reads(10, 66).Reads(20, 65).CountSounds(AlarmKind.Low));
        Assert.Equal(1, bench.Reads(21.5, 66).CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void An_urgent_low_rings_although_low_was_snoozed_ahead()
    {
        var bench = new AlarmBench().Reads(1, 80).Answer(AlarmKind.Low).Reads(5, 50);

        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentLow));
        Assert.True(bench.States[AlarmKind.Low].IsRinging);
    }

    [Fact]
    public void LO_rings_although_urgent_low_was_snoozed_ahead()
    {
        var bench = new AlarmBench().Reads(1, 80).Answer(AlarmKind.UrgentLow).Reads(5, SensorValue.BelowRange);

        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentLow));
    }

    [Fact]
    public void A_snooze_ahead_ends_at_its_time_and_by_key()
    {
        Assert.Equal(1, new AlarmBench().Reads(1, 80).Answer(AlarmKind.Low).Reads(22, 66).CountSounds(AlarmKind.Low));
        Assert.Equal(1, new AlarmBench().Reads(1, 80).Answer(AlarmKind.Low).EndQuiet().Reads(5, 66).CountSounds(AlarmKind.Low));
    }

    [Fact]
    public void A_snooze_ahead_outlives_a_restart_and_ends_where_no_time_is_known()
    {
        var bench = new AlarmBench().Reads(1, 80).Answer(AlarmKind.Low);
        var stamp = new ClockStamp("boot", bench.Uptime, Noon, ClockTrusted: false);
        var memory = AlarmStateText.TryParse(AlarmStateText.Write(new PersistedAlarmState(stamp, bench.States)))!;

        Assert.Equal(bench.States[AlarmKind.Low].AheadUntil,
            memory.At(stamp with { Uptime = bench.Uptime + TimeSpan.FromMinutes(3) })[AlarmKind.Low].AheadUntil);
        Assert.Null(memory.At(new ClockStamp("other", TimeSpan.FromMinutes(1), Noon, ClockTrusted: false))[AlarmKind.Low].AheadUntil);
    }

    [Fact]
    public void An_acknowledged_high_stays_silent_beyond_its_snooze_and_rings_when_it_gets_worse()
    {
        var bench = new AlarmBench().Steady(280, until: 40).Answer(AlarmKind.High, acknowledges: true);
        Assert.Equal(AlarmStage.Acknowledged, bench.GetStage(AlarmKind.High));
        Assert.Equal(1, bench.Steady(280, until: 150).CountSounds(AlarmKind.High));

        bench.Reads(155, 305);
        Assert.Equal(1, bench.CountSounds(AlarmKind.UrgentHigh));
        Assert.True(bench.States[AlarmKind.High].IsRinging);
    }

    [Fact]
    public void An_acknowledged_alarm_rings_again_after_its_maximum()
    {
        var bench = new AlarmBench().Steady(280, until: 40).Answer(AlarmKind.High, acknowledges: true);

        Assert.Equal(1, bench.Steady(280, until: 275).CountSounds(AlarmKind.High));
        Assert.Equal(2, bench.Steady(280, until: 285).CountSounds(AlarmKind.High));
    }

    [Fact]
    public void An_answer_to_a_worse_alarm_answers_what_it_covers_for_its_own_time()
    {
        var bench = new AlarmBench().Reads(1, 50).Answer(AlarmKind.UrgentLow);

        Assert.Equal(TimeSpan.FromMinutes(15), bench.States[AlarmKind.UrgentLow].QuietUntil - bench.Uptime);
        Assert.Equal(TimeSpan.FromMinutes(20), bench.States[AlarmKind.Low].QuietUntil - bench.Uptime);
    }

    [Fact]
    public void An_answer_counts_as_a_whole()
    {
        var bench = new AlarmBench().Reads(1, 50);
        var result = AnswerRules.Apply(
            bench.Rules, bench.States, new AlarmAnswer(AnswerOrigin.Command) { Duration = TimeSpan.FromMinutes(45) }, bench.Uptime);

        Assert.Equal((AnswerProblem.BeyondCap, AlarmKind.UrgentLow), (result.Problem!.Value, result.ProblemKind!.Value));
        Assert.Same(bench.States, result.Step.Next);
    }

    [Fact]
    public void While_no_alarm_rings_an_answer_must_name_a_kind() => Assert.Equal(
        AnswerProblem.NothingRings,
            AnswerRules.Apply(AlarmRules.Default, AlarmStates.Start(TimeSpan.Zero), new AlarmAnswer(AnswerOrigin.Command),
            TimeSpan.Zero).Problem);
}
