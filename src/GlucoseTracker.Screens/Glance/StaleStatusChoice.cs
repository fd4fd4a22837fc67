using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>Which of several true things stands beside OLD, in the order of <see cref="StatusChoice"/>; a level is told in the past tense.</summary>
internal static class StaleStatusChoice
{
    public static StatusKind Select(in View view) => view.State switch
    {
        { Link: LinkState.Polling } => StatusKind.Polling,
        { Feedback: not null } => StatusKind.Feedback,
        { Alarm.Phase: AlarmPhase.Snoozed } when !(view.HasLabel && view.State.Animation.IsSecondLabel) => StatusKind.Snoozed,
        _ when view.HasLabel => StatusKind.Label,
        _ when view.IsUrgent || view.IsOutOfRange => StatusKind.Level,
        _ => StatusKind.Trace,
    };
}
