using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>Which of several true things stands beside OLD, in the order of <see cref="StripChoice"/>; a level is told in the past tense.</summary>
internal static class StaleChoice
{
    public static StripContent Of(in View view) => view.State switch
    {
        { Link: LinkState.Asking } => StripContent.Asking,
        { Answer: not null } => StripContent.Answer,
        { Alarm.Phase: AlarmPhase.Snoozed } when !(view.HasLabel && view.State.Movement.SecondLabel) => StripContent.Quiet,
        _ when view.HasLabel => StripContent.Label,
        _ when view.IsUrgent || view.IsOut => StripContent.Level,
        _ => StripContent.Trace,
    };
}
