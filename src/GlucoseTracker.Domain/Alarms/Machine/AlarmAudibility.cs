using GlucoseTracker.Domain.Alarms.Conditions;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>Decides when ringing alarms sound, repeat, and escalate.</summary>
public static class AlarmAudibility
{
    /// <summary>
    /// True when the alarm is audible: ringing, not suspended, not covered by a more severe audible alarm of its category, and not silent
    /// during quiet hours. Without a trusted clock there are no quiet hours. No data waits for the first poll.
    /// </summary>
    public static bool IsHeard(AlarmKind kind, AlarmRules rules, AlarmStates states, AlarmInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(input);
        return MayBeHeard(kind, rules, states, input)
            && !AlarmKinds.All.Any(worse => worse.IsWorseThan(kind) && MayBeHeard(worse, rules, states, input));
    }

    /// <summary>
    /// The loudness of the sound, in percent: the greatest of all ringing alarms that are not silent, also of those that a worse one
    /// covers. 100 when there is none.
    /// </summary>
    public static int GetLoudnessPercent(AlarmRules rules, AlarmStates states, AlarmInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(input);
        return AlarmKinds.All.Where(kind => MayBeHeard(kind, rules, states, input)).Select(kind => rules[kind].LoudnessPercent)
            .DefaultIfEmpty(SoundLoudness.FullPercent).Max();
    }

    /// <summary>
    /// The alarm that the panel names: the most severe ringing one; null for none. A notice does not brighten the panel during quiet hours.
    /// </summary>
    public static AlarmKind? GetNamed(AlarmRules rules, AlarmStates states, AlarmInput input)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(input);
        foreach (var kind in AlarmKinds.All)
        {
            if (states[kind].IsRinging && !IsTooEarly(kind, input) && (!kind.IsOneShot() || IsHeard(kind, rules, states, input)))
            {
                return kind;
            }
        }

        return null;
    }

    internal static AlarmStates Apply(AlarmRules rules, AlarmStates states, AlarmInput input, List<AlarmEvent> events)
    {
        var (next, named) = (states, GetNamed(rules, states, input));
        foreach (var kind in AlarmKinds.All)
        {
            var (state, heard) = (states[kind], IsHeard(kind, rules, states, input));
            if (heard)
            {
                state = Escalate(kind, rules, Sound(rules[kind], rules, state, input, events), input.Uptime, events);
            }

            next = next.With(kind, state with
            {
                AudibleAt = MayBeHeard(kind, rules, states, input) ? state.AudibleAt ?? input.Uptime : null,
                NamedAt = kind == named ? state.NamedAt ?? input.Uptime : null,
            });
        }

        return next;
    }

    private static bool MayBeHeard(AlarmKind kind, AlarmRules rules, AlarmStates states, AlarmInput input) =>
        states[kind].IsRinging && !IsTooEarly(kind, input) && !IsQuiet(rules[kind], rules, input);

    private static bool IsTooEarly(AlarmKind kind, AlarmInput input) => kind == AlarmKind.NoData && input.IsFirstPollPending;

    private static AlarmState Sound(AlarmRule rule, AlarmRules rules, AlarmState state, AlarmInput input, List<AlarmEvent> events)
    {
        var now = input.Uptime;
        if (now - state.LastSoundAt < rule.CappedRepeat || IsComingDown(rule, rules, state, input))
        {
            return state;
        }

        events.Add(new AlarmEvent(rule.Kind, AlarmEventKind.Sounded, now) { Count = state.Sounds + 1, WasEscalated = state.WasEscalated });
        return state with { FirstSoundAt = state.FirstSoundAt ?? now, LastSoundAt = now, Sounds = state.Sounds + 1, WasHeard = true };
    }

    /// <summary>
    /// A high that was heard and is falling does not repeat, not even at the end of its snooze; beyond the urgent limit it repeats hourly.
    /// </summary>
    private static bool IsComingDown(AlarmRule rule, AlarmRules rules, AlarmState state, AlarmInput input) =>
        state.WasHeard && FallingHigh.IsFalling(rule, rules, input)
        && (!FallingHigh.IsUrgent(rule, rules, input) || input.Uptime - state.LastSoundAt < FallingHigh.MaxUrgentSilence);

    private static AlarmState Escalate(AlarmKind kind, AlarmRules rules, AlarmState state, TimeSpan now, List<AlarmEvent> events)
    {
        if (!kind.Escalates() || state.Escalated || rules.EscalateAfter is not { } delay || !(now - state.FirstSoundAt >= delay))
        {
            return state;
        }

        events.Add(new AlarmEvent(kind, AlarmEventKind.Escalated, now));
        return state with { Escalated = true, WasEscalated = true };
    }

    private static bool IsQuiet(AlarmRule rule, AlarmRules rules, AlarmInput input) => input.IsClockTrusted
        && (rule.IsSilentNow ?? (rule.SilentInQuietHours && rules.QuietHours.Contains(TimeOnly.FromTimeSpan(input.Now.TimeOfDay))));
}
