namespace GlucoseTracker.Domain;

/// <summary>
/// The alarms' state machine: from where they stood and what is known now, to where they stand and what happened. Pure and total: there
/// is a next state for every state and every fact.
/// </summary>
public static class AlarmMachine
{
    /// <summary>Looks at the facts of an instant. It may be called as often as one likes; it must be called after each poll and at least every few seconds.</summary>
    public static AlarmStep Look(AlarmRules rules, AlarmStates was, AlarmFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(facts);
        var events = new List<AlarmEvent>();
        var next = Noticed(OfPerson(was, facts, events), facts);
        var silence = facts.Uptime - next.DataSince;
        foreach (var kind in AlarmKinds.All)
        {
            var finding = AlarmConditions.Of(kind, rules, facts, silence);
            next = next.With(kind, rules[kind].Enabled ? AlarmMoves.Next(rules[kind], next[kind], finding, facts.Uptime, events) : AlarmState.Idle);
        }

        next = WakeMilder(next, events, facts.Uptime);
        next = AlarmSounds.Apply(rules, next, facts, events);
        return new AlarmStep(next, [.. events.Select(e => e.What == AlarmEventKind.Cleared && e.Kind.IsLevel() ? e with { InRange = IsInRange(rules, next, facts) } : e)]);
    }

    /// <summary>The answer at the key: all that rings openly becomes quiet. What begins afterwards rings.</summary>
    public static AlarmStep Answer(AlarmRules rules, AlarmStates was, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        var events = new List<AlarmEvent>();
        var next = was;
        foreach (var kind in AlarmKinds.All.Where(kind => was[kind].RingsOpenly))
        {
            var notice = kind.IsNotice();
            var quiet = was[kind].Afresh() with
            {
                Stage = notice ? AlarmStage.Acknowledged : AlarmStage.Snoozed,
                QuietUntil = notice ? null : uptime + rules[kind].CappedSnooze,
            };
            next = next.With(kind, quiet);
            events.Add(new AlarmEvent(kind, notice ? AlarmEventKind.Acknowledged : AlarmEventKind.Snoozed, uptime));
        }

        return new AlarmStep(next, events);
    }

    /// <summary>The quiet is ended by hand: what is snoozed rings again.</summary>
    public static AlarmStep EndQuiet(AlarmStates was, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(was);
        var events = new List<AlarmEvent>();
        var next = was;
        foreach (var kind in AlarmKinds.All.Where(kind => was[kind].Stage == AlarmStage.Snoozed))
        {
            next = next.With(kind, was[kind].Afresh());
            events.Add(new AlarmEvent(kind, AlarmEventKind.QuietEnded, uptime));
        }

        return new AlarmStep(next, events);
    }

    /// <summary>
    /// Alarms belong to a person. When another one's readings come, those on the earlier one's values end, which is said, and any reading
    /// counts as new. The alarm for no data goes on: it is about this device, and ends with the first reading that counts.
    /// </summary>
    private static AlarmStates OfPerson(AlarmStates was, AlarmFacts facts, List<AlarmEvent> events)
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
                events.Add(new AlarmEvent(kind, AlarmEventKind.Dropped, facts.Uptime) { WasHeard = was[kind].WasHeard, WasEscalated = was[kind].WasEscalated });
            }

            next = next.With(kind, AlarmState.Idle);
        }

        return next;
    }

    /// <summary>
    /// A reading counts as new when it was measured later than any before it. While no age can be told none counts: nothing that is shown
    /// or judged comes of it, and that must not stay silent.
    /// </summary>
    private static AlarmStates Noticed(AlarmStates was, AlarmFacts facts) =>
        facts is { ClockKnown: true, Readings.Newest: { } newest } && !(newest.MeasuredAt <= was.Newest)
            ? was.WithData(facts.Uptime, newest.MeasuredAt)
            : was;

    /// <summary>What began or got worse at this look ends the quiet of everything milder on its side.</summary>
    private static AlarmStates WakeMilder(AlarmStates states, List<AlarmEvent> events, TimeSpan uptime)
    {
        var worse = events.Where(e => e.What is AlarmEventKind.Began or AlarmEventKind.Worsened).Select(e => e.Kind).ToList();
        foreach (var kind in AlarmKinds.All.Where(kind => states[kind] is { Stage: AlarmStage.Snoozed, Held: false } && worse.Exists(w => w.IsWorseThan(kind))))
        {
            states = states.With(kind, states[kind].Afresh());
            events.Add(new AlarmEvent(kind, AlarmEventKind.Worsened, uptime));
        }

        return states;
    }

    private static bool IsInRange(AlarmRules rules, AlarmStates states, AlarmFacts facts) =>
        rules.Freshness.Of(facts.Age) == Freshness.Fresh
        && rules.Levels.LevelOf(facts.Readings.Newest!.Value) == GlucoseLevel.Normal
        && !AlarmKinds.All.Any(kind => (kind.IsLevel() || kind == AlarmKind.Frozen) && states[kind].IsOn);
}
