using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>Selects the message beside OLD in the order of <see cref="StatusChoice"/>.</summary>
internal static class StaleStatusChoice
{
    public static StatusKind Select(in View view) => view.State switch
    {
        { Link: LinkState.Polling } => StatusKind.Polling,
        { Feedback: not null } => StatusKind.Feedback,
        { Alarm.IsQuiet: true } when !(view.HasLabel && view.State.Animation.IsSecondLabel) => StatusKind.Snoozed,
        _ when view.HasLabel => StatusKind.Label,
        _ when view.IsUrgent || view.IsOutOfRange => StatusKind.Level,
        _ => StatusKind.Trace,
    };
}
