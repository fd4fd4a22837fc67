using GlucoseTracker.Domain.Alarms.Answers;
using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>
/// The alarms' state machine: from the last states and what is known now, to the next states and the events. Pure and total: there
/// is a next state for every state and every fact.
/// </summary>
public static class AlarmMachine
{
    /// <summary>
    /// An alarm must have been heard, or named on the panel, for this long before a key answers it: 1 s. Nobody means what they could not
    /// notice.
    /// </summary>
    public static readonly TimeSpan NoticeTime = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Looks at the facts of an instant. It may be called as often as one likes; it must be called after each poll and at least every few
    /// seconds.
    /// </summary>
    public static AlarmStep Evaluate(AlarmRules rules, AlarmStates was, AlarmInput facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(facts);
        var events = new List<AlarmEvent>();
        var next = DataClock.Update(ForPerson(was, facts, events), facts);

        // No data comes first: whether it sounds decides which of the others may be silent.
        var noDataEvents = new List<AlarmEvent>();
        var noData = Advance(AlarmKind.NoData, rules, next, facts, noDataSounds: false, noDataEvents);
        var noDataSounds = AlarmAudibility.IsHeard(AlarmKind.NoData, rules, next.With(AlarmKind.NoData, noData), facts);
        foreach (var kind in AlarmKinds.All)
        {
            if (kind == AlarmKind.NoData)
            {
                next = next.With(kind, noData);
                events.AddRange(noDataEvents);
            }
            else
            {
                next = next.With(kind, Advance(kind, rules, next, facts, noDataSounds, events));
            }
        }

        next = ReactivateLessSevere(next.WithArrivalsSeen(facts.Arrivals), events, facts.Uptime);
        next = AlarmAudibility.Apply(rules, next, facts, events);
        return new AlarmStep(next, [.. events.Select(e => e.What == AlarmEventKind.Cleared ? DescribeEnd(e, rules, next, facts) : e)]);
    }

    private static AlarmEvent DescribeEnd(AlarmEvent over, AlarmRules rules, AlarmStates states, AlarmInput facts) => over with
    {
        InRange = over.Kind.IsLevel() && IsInRange(rules, states, facts),
        IsReplaced = over.Kind == AlarmKind.LowSoon && LowSoonCondition.IsReplaced(states),
    };

    /// <summary>
    /// A key was pressed: what could be noticed at least a second before becomes quiet, together with what it covers or replaces.
    /// Everything else goes on.
    /// </summary>
    /// <param name="rules">All rules.</param>
    /// <param name="was">The states before.</param>
    /// <param name="uptime">The present instant on the monotonic clock.</param>
    /// <param name="pressedAt">When the key went down, on the same clock.</param>
    public static AlarmStep Answer(AlarmRules rules, AlarmStates was, TimeSpan uptime, TimeSpan pressedAt)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        var events = new List<AlarmEvent>();
        var next = was;
        List<AlarmKind> noticed = [.. AlarmKinds.All.Where(kind => IsNoticed(was[kind], pressedAt))];
        foreach (var kind in AlarmKinds.All.Where(kind => noticed.Contains(kind) || IsAnsweredWith(kind, was[kind], noticed)))
        {
            var notice = kind.IsOneShot();
            var quiet = was[kind].Restart() with
            {
                Stage = notice ? AlarmStage.Acknowledged : AlarmStage.Snoozed,
                QuietUntil = notice ? null : uptime + rules[kind].CappedSnooze,
                WasAnsweredFromAfar = false,
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
    /// The quiet is ended by hand: what is snoozed or acknowledged rings again, and what was snoozed ahead of time will ring.
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
        AlarmKind kind, AlarmRules rules, AlarmStates states, AlarmInput facts, bool noDataSounds, List<AlarmEvent> events) =>
        rules[kind].Enabled
            ? AlarmTransitions.Next(
                rules[kind], states[kind], AlarmConditions.Get(kind, rules, facts, states, noDataSounds), facts.Uptime, events)
            : AlarmState.Idle;

    private static bool IsNoticed(AlarmState state, TimeSpan pressedAt) =>
        state.IsRinging && (state.AudibleAt <= pressedAt - NoticeTime || state.NamedAt <= pressedAt - NoticeTime);

    /// <summary>A worse alarm of the same side covers this one, or the alarm for no data sounds in its place.</summary>
    private static bool IsAnsweredWith(AlarmKind kind, AlarmState state, List<AlarmKind> noticed) =>
        state.Stage == AlarmStage.Ringing
            && (state.Held ? noticed.Contains(AlarmKind.NoData) : noticed.Exists(worse => worse.IsWorseThan(kind)));

    /// <summary>
    /// Alarms belong to a person. When another one's readings come, those on the earlier one's values end, which is said, and any reading
    /// counts as new. The alarm for no data goes on: it is about this device, and ends with the first reading that counts.
    /// </summary>
    private static AlarmStates ForPerson(AlarmStates was, AlarmInput facts, List<AlarmEvent> events)
    {
        if (facts.Person is null || was.Person is null || facts.Person == was.Person)
        {
            return was.WithPerson(facts.Person ?? was.Person);
        }

        var next = was.WithPerson(facts.Person).WithData(was.DataSince, null);
        foreach (var kind in AlarmKinds.All.Where(kind => kind != AlarmKind.NoData))
        {
            if (was[kind].IsOn)
            {
                events.Add(new AlarmEvent(
                    kind, AlarmEventKind.Dropped, facts.Uptime)
                { WasHeard = was[kind].WasHeard, WasEscalated = was[kind].WasEscalated });
            }

            next = next.With(kind, AlarmState.Idle);
        }

        return next;
    }

    /// <summary>What began or got worse at this look ends the quiet of everything milder on its side.</summary>
    private static AlarmStates ReactivateLessSevere(AlarmStates states, List<AlarmEvent> events, TimeSpan uptime)
    {
        var worse = events.Where(e => e.What is AlarmEventKind.Began or AlarmEventKind.Worsened).Select(e => e.Kind).ToList();
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

    private static bool IsInRange(AlarmRules rules, AlarmStates states, AlarmInput facts) =>
        facts is { NewestAge.Oldest: var age, Readings.Newest: { } newest }
        && rules.Freshness.GetFreshness(age) == Freshness.Fresh
        && rules.Levels.GetLevel(newest.Value) == GlucoseLevel.Normal
        && !AlarmKinds.All.Any(kind => (kind.IsLevel() || kind == AlarmKind.Frozen) && states[kind].IsOn);
}
