using GlucoseTracker.Domain.Alarms.Conditions;

namespace GlucoseTracker.Domain.Alarms.Machine;

/// <summary>The transitions of one alarm between its stages. docs/alarm-outcomes.md has the same table.</summary>
internal static class AlarmTransitions
{
    public static AlarmState Next(AlarmRule rule, AlarmState was, ConditionResult finding, TimeSpan now, List<AlarmEvent> events) =>
        was.IsOn ? On(rule.Kind, was, finding, now, events) : Off(rule, was, finding, now, events);

    private static AlarmState Off(AlarmRule rule, AlarmState was, ConditionResult finding, TimeSpan now, List<AlarmEvent> events)
    {
        was = was.AheadUntil <= now ? was with { AheadUntil = null } : was;
        switch (finding.Kind)
        {
            case ConditionStatus.Present when finding.For >= rule.For:
                return Record(Begin(rule.Kind, was, finding, now, events), finding, now);
            case ConditionStatus.Present:
                return was.Ended(AlarmStage.Pending);
            case ConditionStatus.Unknown or ConditionStatus.Held when was.Stage == AlarmStage.Pending:
                return was;
            default:
                return was.Ended(AlarmStage.Idle);
        }
    }

    /// <summary>Starts to ring, unless the alarm was snoozed ahead and its severity is the lowest of its kind.</summary>
    private static AlarmState Begin(AlarmKind kind, AlarmState was, ConditionResult finding, TimeSpan now, List<AlarmEvent> events)
    {
        events.Add(new AlarmEvent(kind, AlarmEventKind.Began, now));
        var started = new AlarmState(AlarmStage.Ringing) { BeganAt = now, Degree = finding.Degree };
        if (was.AheadUntil is not { } until || finding.Degree > (kind is AlarmKind.UrgentLow or AlarmKind.UrgentHigh ? 2 : 1))
        {
            return started;
        }

        events.Add(new AlarmEvent(kind, AlarmEventKind.Snoozed, now) { QuietFor = until - now });
        return started with { Stage = AlarmStage.Snoozed, QuietUntil = until };
    }

    private static AlarmState On(AlarmKind kind, AlarmState was, ConditionResult finding, TimeSpan now, List<AlarmEvent> events)
    {
        if (finding.Kind == ConditionStatus.Absent)
        {
            events.Add(new AlarmEvent(kind, AlarmEventKind.Cleared, now) { WasHeard = was.WasHeard, WasEscalated = was.WasEscalated });
            return was.Ended(AlarmStage.Cleared);
        }

        var held = finding.Kind == ConditionStatus.Held;
        if (held && !was.Held)
        {
            events.Add(new AlarmEvent(kind, AlarmEventKind.HandedOver, now));
        }

        // A suspended alarm whose condition is known again sounds immediately.
        var next = was.Held && !held && was.Stage == AlarmStage.Ringing ? was with { LastSoundAt = null } : was;
        var degree = Math.Max(was.Degree, finding.Degree);
        var quiet = was.Stage is AlarmStage.Snoozed or AlarmStage.Acknowledged;
        if (quiet && degree > was.Degree)
        {
            events.Add(new AlarmEvent(kind, AlarmEventKind.Worsened, now));
            next = next.Restart();
        }
        else if (now >= was.QuietUntil)
        {
            events.Add(new AlarmEvent(kind, AlarmEventKind.QuietEnded, now));
            next = next.Restart();
        }

        return Record(next with { Held = held, Degree = degree }, finding, now);
    }

    /// <summary>Records the last reading beyond the limit, because only a reading measured later can end the alarm.</summary>
    private static AlarmState Record(AlarmState state, ConditionResult finding, TimeSpan now) => finding switch
    {
        { Kind: ConditionStatus.Present, MeasuredAt: { } measured } when measured != state.BeyondMeasuredAt =>
            state with { BeyondMeasuredAt = measured, BeyondSeenAt = now },
        { Kind: ConditionStatus.Present, ArrivedAt: { } arrived } => state with { BeyondMeasuredAt = null, BeyondSeenAt = arrived },
        _ => state,
    };
}
