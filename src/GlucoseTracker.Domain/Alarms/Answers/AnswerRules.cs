using GlucoseTracker.Domain.Alarms.Machine;
using GlucoseTracker.Domain.Alarms.Sounds;

namespace GlucoseTracker.Domain.Alarms.Answers;

/// <summary>Applies answers of commands and notifications. Pure. The table "Answering" of docs/alarms.md describes these rules.</summary>
public static class AnswerRules
{
    /// <summary>Applies an answer as a whole, or refuses it without any change.</summary>
    /// <param name="rules">All rules.</param>
    /// <param name="was">The states before.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="uptime">The present instant on the monotonic clock.</param>
    public static AnswerResult Apply(AlarmRules rules, AlarmStates was, AlarmAnswer answer, TimeSpan uptime)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(answer);
        List<AlarmKind> kinds = answer.Kind is { } named ? [named] : [.. AlarmKinds.All.Where(kind => was[kind].IsRinging)];
        if (kinds.Count == 0)
        {
            return Refuse(was, AnswerProblem.NothingRings, null);
        }

        // A milder alarm that a more severe one covers is answered with it, for its own duration.
        List<AlarmKind> covered = [.. AlarmKinds.All.Where(
            kind => !kinds.Contains(kind) && was[kind].IsRinging && kinds.Exists(k => was[k].IsRinging && k.IsWorseThan(kind)))];
        foreach (var kind in kinds)
        {
            if (GetProblem(rules[kind], was[kind], answer, uptime) is { } problem)
            {
                return Refuse(was, problem, kind);
            }
        }

        var (next, events) = (was, new List<AlarmEvent>());
        foreach (var kind in AlarmKinds.All.Where(kind => kinds.Contains(kind) || covered.Contains(kind)))
        {
            var limited = kinds.Contains(kind) ? answer : answer with { Duration = Earlier(answer.Duration, kind.GetMaxSnooze()) };
            next = next.With(kind, Answer(rules[kind], was[kind], limited, uptime, events));
        }

        return new AnswerResult(new AlarmStep(next, events),
            [.. AlarmKinds.All.Where(kind => kinds.Contains(kind) || covered.Contains(kind))]);
    }

    /// <summary>
    /// True for the kinds that can be acknowledged, because a known and observed condition of this kind causes no immediate harm.
    /// </summary>
    public static bool CanBeAcknowledged(AlarmKind kind) => kind.GetCategory() == AlarmCategory.High
        || kind is AlarmKind.Frozen or AlarmKind.SensorEnding;

    private static AnswerProblem? GetProblem(AlarmRule rule, AlarmState state, AlarmAnswer answer, TimeSpan uptime)
    {
        var cap = rule.Kind.GetMaxSnooze();
        return !rule.Enabled ? AnswerProblem.SwitchedOff
            : answer.Acknowledges && !CanBeAcknowledged(rule.Kind) ? AnswerProblem.OnlySnooze
            : answer.Duration > cap || answer.Duration <= TimeSpan.Zero ? AnswerProblem.BeyondCap
            : state.IsRinging ? (MustSoundFirst(rule.Kind, state, answer, uptime) ? AnswerProblem.MustSoundFirst : null)
            : answer.Origin == AnswerOrigin.Notification || (answer.Acknowledges && !state.IsOn) ? AnswerProblem.NotRinging
            : rule.Kind.IsOneShot() ? AnswerProblem.Notice : null;
    }

    /// <summary>
    /// An urgent low that was answered remotely must sound for the full length of its pattern before it can be answered remotely again,
    /// because the person who answers may not be the person who sleeps.
    /// </summary>
    private static bool MustSoundFirst(AlarmKind kind, AlarmState state, AlarmAnswer answer, TimeSpan uptime) => kind == AlarmKind.UrgentLow
        && answer.Origin == AnswerOrigin.Notification && state.WasAnsweredByNotification
            && !(uptime - state.FirstSoundAt >= SoundPattern.MaxSound);

    private static AlarmState Answer(AlarmRule rule, AlarmState was, AlarmAnswer answer, TimeSpan uptime, List<AlarmEvent> events)
    {
        var (kind, until) = (rule.Kind, uptime + (answer.Acknowledges ? rule.Kind.GetMaxSnooze() : answer.Duration ?? rule.CappedSnooze));
        var acknowledges = kind.IsOneShot() || (answer.Acknowledges && CanBeAcknowledged(kind));
        events.Add(new AlarmEvent(
            kind, !was.IsOn ? AlarmEventKind.SnoozedAhead : acknowledges ? AlarmEventKind.Acknowledged : AlarmEventKind.Snoozed, uptime)
        {
            Origin = answer.Origin,
            WasEscalated = was.WasEscalated,
            QuietFor = kind.IsOneShot() ? null : until - uptime,
        });
        return !was.IsOn ? was with { AheadUntil = until } : was.Restart() with
        {
            Stage = acknowledges ? AlarmStage.Acknowledged : AlarmStage.Snoozed,
            QuietUntil = kind.IsOneShot() ? null : until,
            WasAnsweredByNotification = answer.Origin == AnswerOrigin.Notification,
        };
    }

    private static TimeSpan? Earlier(TimeSpan? one, TimeSpan other) => one > other ? other : one;

    private static AnswerResult Refuse(AlarmStates was, AnswerProblem problem, AlarmKind? kind) =>
        new(new AlarmStep(was, []), [], problem, kind);
}
