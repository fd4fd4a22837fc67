namespace GlucoseTracker.Domain;

/// <summary>When ringing alarms sound, sound again, and go to somebody else.</summary>
public static class AlarmSounds
{
    /// <summary>
    /// True when the alarm rings so that it is to be heard: not held, not covered by a worse one of its side, and not silent in quiet hours.
    /// Without a trusted clock no hour is quiet.
    /// </summary>
    public static bool IsHeard(AlarmKind kind, AlarmRules rules, AlarmStates states, AlarmFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(facts);
        return states[kind].RingsOpenly
            && !AlarmKinds.All.Any(worse => worse.IsWorseThan(kind) && states[worse].RingsOpenly && !IsQuiet(rules[worse], rules, facts))
            && !IsQuiet(rules[kind], rules, facts);
    }

    internal static AlarmStates Apply(AlarmRules rules, AlarmStates states, AlarmFacts facts, List<AlarmEvent> events)
    {
        var next = states;
        foreach (var kind in AlarmKinds.All.Where(kind => IsHeard(kind, rules, states, facts)))
        {
            var state = Sounded(rules[kind], states[kind], facts.Uptime, events);
            next = next.With(kind, Escalated(kind, rules, state, facts.Uptime, events));
        }

        return next;
    }

    private static AlarmState Sounded(AlarmRule rule, AlarmState state, TimeSpan now, List<AlarmEvent> events)
    {
        if (now - state.LastSoundAt < rule.Repeat)
        {
            return state;
        }

        events.Add(new AlarmEvent(rule.Kind, AlarmEventKind.Sounded, now) { Count = state.Sounds + 1, WasEscalated = state.WasEscalated });
        return state with { FirstSoundAt = state.FirstSoundAt ?? now, LastSoundAt = now, Sounds = state.Sounds + 1, WasHeard = true };
    }

    private static AlarmState Escalated(AlarmKind kind, AlarmRules rules, AlarmState state, TimeSpan now, List<AlarmEvent> events)
    {
        if (kind.IsNotice() || state.Escalated || rules.EscalateAfter is not { } patience || !(now - state.FirstSoundAt >= patience))
        {
            return state;
        }

        events.Add(new AlarmEvent(kind, AlarmEventKind.Escalated, now));
        return state with { Escalated = true, WasEscalated = true };
    }

    private static bool IsQuiet(AlarmRule rule, AlarmRules rules, AlarmFacts facts) =>
        rule.SilentInQuietHours && facts.ClockTrusted && rules.QuietHours.Contains(TimeOnly.FromTimeSpan(facts.Now.TimeOfDay));
}
