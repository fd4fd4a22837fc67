using FsCheck;
using FsCheck.Fluent;
using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Memory;
using GlucoseTracker.Domain.Values;
using static GlucoseTracker.Domain.Tests.Sample;

namespace GlucoseTracker.Domain.Tests.Alarms;

/// <summary>Properties of every rule, state and input. A failure names the seed that reproduces its case.</summary>
public class AlarmPropertyTests
{
    private static readonly TimeSpan Uptime = RandomAlarm.Uptime;

    [Fact]
    public void Every_state_has_a_next_state_for_every_event() => Always(any =>
    {
        var (rules, input) = (any.Rules(), any.Input());
        return new[] { AlarmMachine.Evaluate(rules, any.States(), input), AlarmMachine.Answer(
            rules, any.States(), input.Uptime, input.Uptime), AlarmMachine.EndQuiet(any.States(), input.Uptime) }
            .All(step => AlarmKinds.All.All(kind => IsWhole(step.Next[kind])));
    });

    [Fact]
    public void An_alarm_changes_between_on_and_off_only_with_an_event() => Always(any =>
    {
        var (rules, was) = (any.Rules(), any.States());
        var step = AlarmMachine.Evaluate(rules, was, any.Input());
        return AlarmKinds.All.Where(kind => rules[kind].Enabled).All(kind => (was[kind].IsOn, step.Next[kind].IsOn) switch
        {
            (false, true) => Has(step, kind, AlarmEventKind.Began),
            (true, false) => Has(step, kind, AlarmEventKind.Cleared),
            _ => !Has(step, kind, AlarmEventKind.Began) && !Has(step, kind, AlarmEventKind.Cleared),
        });
    });

    [Fact]
    public void Stale_data_ends_no_alarm_on_a_value() => Always(any =>
    {
        var was = any.States();
        var input = any.Flag() ? any.Input(15 + any.Minutes(0, 100).TotalMinutes) : any.Input(1) with { NewestAge = null };
        var next = AlarmMachine.Evaluate(AlarmRules.Default, was, input).Next;
        return OnReadings.Where(kind => AlarmRules.Default[kind].Enabled).All(kind => !was[kind].IsOn || next[kind].IsOn);
    });

    [Fact]
    public void Every_alarm_that_is_on_and_not_snoozed_is_shown_or_covered_by_another() => Always(any =>
    {
        var input = any.Input();
        var next = AlarmMachine.Evaluate(AlarmRules.Default, any.States(), input).Next;
        return OnReadings.Where(kind => next[kind] is { Stage: AlarmStage.Ringing, Held: true })
            .All(_ => AlarmAudibility.IsHeard(AlarmKind.NoData, AlarmRules.Default, next, input));
    });

    [Fact]
    public void Lows_depend_on_no_alarm_but_that_for_no_data() => Always(any =>
    {
        // So no snooze of a high and no high alarm can silence a low.
        var rules = any.Rules();
        var input = any.Input();
        var (was, other) = (any.States(), any.States());
        var lows = AlarmKinds.All.Where(kind => kind.GetCategory() == AlarmCategory.Low).ToList();
        var mixed = lows.Append(AlarmKind.NoData).Aggregate(
            other.WithData(was.DataSince, was.Newest), (all, kind) => all.With(kind, was[kind]));
        var (a, b) = (AlarmMachine.Evaluate(rules, was, input), AlarmMachine.Evaluate(rules, mixed, input));
        return lows.All(kind => a.Next[kind] with { NamedAt = null } == b.Next[kind] with { NamedAt = null }
            && AlarmAudibility.IsHeard(kind, rules, a.Next, input) == AlarmAudibility.IsHeard(kind, rules, b.Next, input));
    });

    [Fact]
    public void A_worse_level_ends_every_snooze_of_its_side() => Always(any =>
    {
        var (low, degree) = (any.Flag(), any.Flag());
        var snoozed = new AlarmState(AlarmStage.Snoozed)
        {
            BeganAt = Uptime,
            QuietUntil = Uptime + any.Minutes(1, 20),
            Degree = degree ? 2 : 1,
            WasHeard = true
        };
        var (milder, worse) = low ? (AlarmKind.Low, AlarmKind.UrgentLow) : (AlarmKind.High, AlarmKind.UrgentHigh);
        var was = any.States().With(milder, snoozed).With(worse, degree ? snoozed : AlarmState.Idle);
        var value = low ? degree ? SensorValue.BelowRange : Measured(50) : degree ? SensorValue.AboveRange : Measured(310);
        var input = any.Input(1) with { Readings = Series(At(-1 - any.Minutes(0, 5).TotalMinutes, value)) };
        var next = AlarmMachine.Evaluate(AlarmRules.Default, was, input).Next;
        return next[milder].IsRinging && next[worse].IsRinging && AlarmAudibility.IsHeard(worse, AlarmRules.Default, next, input);
    });

    [Fact]
    public void Every_answer_snoozes_all_ringing_alarms_and_none_for_longer_than_its_maximum() => Always(any =>
    {
        var was = any.States();
        var noticed = AlarmKinds.All.Aggregate(
            was, (all, kind) => all.With(kind, all[kind] with { AudibleAt = Uptime - TimeSpan.FromSeconds(1) }));
        var next = AlarmMachine.Answer(any.Rules(), noticed, Uptime, Uptime).Next;
        return AlarmKinds.All.All(kind => !next[kind].IsRinging && !(next[kind].QuietUntil - Uptime > kind.GetMaxSnooze()));
    });

    [Fact]
    public void A_snooze_ends_at_its_time_in_every_sequence_of_events() => Always(any =>
    {
        var was = any.States();
        var input = any.Input() with { Uptime = Uptime + TimeSpan.FromHours(5) };
        var next = AlarmMachine.Evaluate(AlarmRules.Default, was, input).Next;
        return AlarmKinds.All.All(kind => next[kind].Stage != AlarmStage.Snoozed);
    });

    [Fact]
    public void A_snooze_is_neither_longer_nor_shorter_for_a_restart_or_a_power_cut() => Always(any =>
    {
        var (states, pause, sameBoot) = (any.States(), any.Minutes(1, 100), any.Flag());
        var before = new ClockStamp("boot-1", Uptime, Noon, true);
        var after = sameBoot
            ? new ClockStamp("boot-1", Uptime + pause, Noon + any.Minutes(-500, 500), any.Flag())
            : new ClockStamp("boot-2", TimeSpan.FromSeconds(40), Noon + pause, true);
        var back = AlarmStateText.TryParse(AlarmStateText.Write(new PersistedAlarmState(before, states)))!.At(after);
        return AlarmKinds.All.All(kind => back[kind].Stage == states[kind].Stage
            && back[kind].QuietUntil - after.Uptime == states[kind].QuietUntil - Uptime - pause);
    });

    [Fact]
    public void A_second_evaluation_at_the_same_instant_changes_nothing() => Always(any =>
    {
        var (rules, input) = (any.Rules(), any.Input());
        var settled = AlarmMachine.Evaluate(rules, AlarmMachine.Evaluate(rules, any.States(), input).Next, input).Next;
        var step = AlarmMachine.Evaluate(rules, settled, input);
        return step.Events.Count == 0 && AlarmKinds.All.All(kind => step.Next[kind].IsOn == settled[kind].IsOn);
    });

    [Fact]
    public void A_key_answers_only_alarms_that_rang_a_second_before_and_those_they_cover() => Always(any =>
    {
        var was = any.States();
        var step = AlarmMachine.Answer(any.Rules(), was, Uptime, Uptime);
        return AlarmKinds.All.All(kind => step.Next[kind] == was[kind] || was[kind].Held
            || AlarmKinds.All.Any(k => (k == kind || k.IsWorseThan(kind)) && (
                Uptime - was[k].AudibleAt >= AlarmMachine.NoticeTime || Uptime - was[k].NamedAt >= AlarmMachine.NoticeTime)));
    });

    private static IEnumerable<AlarmKind> OnReadings =>
        AlarmKinds.All.Where(kind => kind.IsLevel() || kind.IsRate() || kind == AlarmKind.Frozen);

    private static bool IsWhole(AlarmState state) =>
        (state.Stage == AlarmStage.Acknowledged || (state.Stage == AlarmStage.Snoozed) == state.QuietUntil is not null)
            && (state.AheadUntil is null || !state.IsOn) && (!state.IsOn || state is { BeganAt: not null, Degree: > 0 });

    private static bool Has(AlarmStep step, AlarmKind kind, AlarmEventKind change) =>
        step.Events.Any(e => e.Kind == kind && e.Change == change);

    private static void Always(Func<RandomAlarm, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(new RandomAlarm(seed))));
}
