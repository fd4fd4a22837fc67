using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>
/// The state machine of the alarms: computes the next states and the events from the last states and the input. Pure; defined for every
/// state and input.
/// </summary>
public static class AlarmMachine
{
    /// <summary>
    /// How long an alarm must have been audible or shown before a key answers it: 1 s, because a faster key press was not meant for the
    /// alarm.
    /// </summary>
    public static readonly TimeSpan NoticeTime = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Evaluates all rules at an instant. The method must be called after each poll and at least every few seconds; more frequent calls do
    /// no harm.
    /// </summary>
    public static AlarmStep Evaluate(AlarmRules rules, AlarmStates was, AlarmInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(input);
        var events = new List<AlarmEvent>();
        var next = DataClock.Update(rules, ForPerson(was, input, events), input);

        // No data is evaluated first, because other alarms may be suspended while it sounds.
        var noDataEvents = new List<AlarmEvent>();
        var noData = Advance(AlarmKind.NoData, rules, next, input, noDataSounds: false, noDataEvents);
        var noDataSounds = AlarmAudibility.IsHeard(AlarmKind.NoData, rules, next.With(AlarmKind.NoData, noData), input);
        foreach (var kind in AlarmKinds.All)
        {
            if (kind == AlarmKind.NoData)
            {
                next = next.With(kind, noData);
                events.AddRange(noDataEvents);
            }
            else
            {
                next = next.With(kind, Advance(kind, rules, next, input, noDataSounds, events));
            }
        }

        next = ReactivateLessSevere(next.WithArrivalsSeen(input.Arrivals), events, input.Uptime);
        next = AlarmAudibility.Apply(rules, next, input, events);
        return new AlarmStep(next, [.. events.Select(e => e.Change == AlarmEventKind.Cleared ? DescribeEnd(e, rules, next, input) : e)]);
    }

    private static AlarmEvent DescribeEnd(AlarmEvent over, AlarmRules rules, AlarmStates states, AlarmInput input) => over with
    {
        InRange = over.Kind.IsLevel() && IsInRange(rules, states, input),
        IsReplaced = over.Kind == AlarmKind.LowSoon && LowSoonCondition.IsReplaced(states),
    };

    /// <summary>
    /// Applies a key press: the alarms that were noticeable at least one second earlier are answered, together with those that they cover
    /// or replace. Other alarms do not change.
    /// </summary>
    /// <param name="rules">All rules.</param>
    /// <param name="was">The states before.</param>
    /// <param name="uptime">The present instant on the monotonic clock.</param>
    /// <param name="pressedAt">The time of the key press on the monotonic clock.</param>
    public static AlarmStep Answer(AlarmRules rules, AlarmStates was, TimeSpan uptime, TimeSpan pressedAt)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        var events = new List<AlarmEvent>();
        var next = was;
        List<AlarmKind> noticed = [.. AlarmKinds.All.Where(kind => IsNoticed(was[kind], pressedAt))];
        foreach (var kind in AlarmKinds.All.Where(kind => noticed.Contains(kind) || IsCovered(kind, was[kind], noticed)))
        {
            var notice = kind.IsOneShot();
            var quiet = was[kind].Restart() with
            {
                Stage = notice ? AlarmStage.Acknowledged : AlarmStage.Snoozed,
                QuietUntil = notice ? null : uptime + rules[kind].CappedSnooze,
                WasAnsweredByNotification = false,
            };
            next = next.With(kind, quiet);
            events.Add(new AlarmEvent(kind, notice ? AlarmEventKind.Acknowledged : AlarmEventKind.Snoozed, uptime)
            {
                Origin = AnswerOrigin.Key,
                QuietFor = notice ? null : rules[kind].CappedSnooze,
            });
        }

        return new AlarmStep(next, events);
    }

    /// <summary>
    /// Ends all quiet: snoozed and acknowledged alarms ring again, and snoozes ahead are cancelled.
    /// </summary>
    public static AlarmStep EndQuiet(AlarmStates was, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(was);
        var events = new List<AlarmEvent>();
        var next = was;
        foreach (var kind in AlarmKinds.All)
        {
            next = next.With(kind, was[kind].IsQuiet ? was[kind].Restart() : was[kind] with { AheadUntil = null });
            if (was[kind].IsQuiet || was[kind].AheadUntil > uptime)
            {
                events.Add(new AlarmEvent(kind, AlarmEventKind.QuietEnded, uptime));
            }
        }

        return new AlarmStep(next, events);
    }

    private static AlarmState Advance(
        AlarmKind kind, AlarmRules rules, AlarmStates states, AlarmInput input, bool noDataSounds, List<AlarmEvent> events) =>
        rules[kind].Enabled
            ? AlarmTransitions.Next(
                rules[kind], states[kind], AlarmConditions.Get(kind, rules, input, states, noDataSounds), input.Uptime, events)
            : AlarmState.Idle;

    private static bool IsNoticed(AlarmState state, TimeSpan pressedAt) =>
        state.IsRinging && (state.AudibleAt <= pressedAt - NoticeTime || state.NamedAt <= pressedAt - NoticeTime);

    /// <summary>True when a more severe alarm of the category covers this one, or the no-data alarm sounds in its place.</summary>
    private static bool IsCovered(AlarmKind kind, AlarmState state, List<AlarmKind> noticed) =>
        state.Stage == AlarmStage.Ringing
            && (state.Held ? noticed.Contains(AlarmKind.NoData) : noticed.Exists(worse => worse.IsWorseThan(kind)));

    /// <summary>
    /// Applies a change of the person. The glucose alarms of the previous person end, with an event, and every reading counts as new. The
    /// no-data alarm stays: it concerns this device, and the first valid reading ends it.
    /// </summary>
    private static AlarmStates ForPerson(AlarmStates was, AlarmInput input, List<AlarmEvent> events)
    {
        if (input.Person is null || was.Person is null || input.Person == was.Person)
        {
            return was.WithPerson(input.Person ?? was.Person);
        }

        var next = was.WithPerson(input.Person).WithData(was.DataSince, null);
        foreach (var kind in AlarmKinds.All.Where(kind => kind != AlarmKind.NoData))
        {
            if (was[kind].IsOn)
            {
                events.Add(new AlarmEvent(
                    kind, AlarmEventKind.Dropped, input.Uptime)
                { WasHeard = was[kind].WasHeard, WasEscalated = was[kind].WasEscalated });
            }

            next = next.With(kind, AlarmState.Idle);
        }

        return next;
    }

    /// <summary>Ends the quiet of all milder alarms of a category when an alarm begins or gets worse.</summary>
    private static AlarmStates ReactivateLessSevere(AlarmStates states, List<AlarmEvent> events, TimeSpan uptime)
    {
        var worse = events.Where(e => e.Change is AlarmEventKind.Began or AlarmEventKind.Worsened).Select(e => e.Kind).ToList();
        foreach (var kind in AlarmKinds.All.Where(kind => worse.Exists(w => w.IsWorseThan(kind))))
        {
            if (states[kind] is { IsQuiet: true, Held: false })
            {
                states = states.With(kind, states[kind].Restart());
                events.Add(new AlarmEvent(kind, AlarmEventKind.Worsened, uptime));
            }

            states = states.With(kind, states[kind] with { AheadUntil = null });
        }

        return states;
    }

    private static bool IsInRange(AlarmRules rules, AlarmStates states, AlarmInput input) =>
        input is { NewestAge.Oldest: var age, Readings.Newest: { } newest }
        && rules.Freshness.GetFreshness(age) == Freshness.Fresh
        && rules.Levels.GetLevel(newest.Value) == GlucoseLevel.Normal
        && !AlarmKinds.All.Any(kind => (kind.IsLevel() || kind == AlarmKind.Frozen) && states[kind].IsOn);
}
