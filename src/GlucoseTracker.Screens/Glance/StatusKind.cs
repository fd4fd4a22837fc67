using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>What stands left in the strip.</summary>
internal enum StatusKind
{
    /// <summary>The last hour.</summary>
    Trace,

    /// <summary>The service is being asked.</summary>
    Polling,

    /// <summary>What came of asking.</summary>
    Feedback,

    /// <summary>A known cause, or a lost line.</summary>
    Label,

    /// <summary>The value does not move.</summary>
    Unchanged,

    /// <summary>An alarm is quiet.</summary>
    Snoozed,

    /// <summary>LOW or HIGH.</summary>
    Level,

    /// <summary>Below range, above range.</summary>
    BeyondRange,
}

/// <summary>
/// Which of several true things the strip tells. The answer to a key comes first because it lasts seconds, but LOW and HIGH stay while the service
/// is asked; then quiet alarm and urgent word, which share the place with a label in turns; then cause and connection; then a frozen value.
/// </summary>
internal static class StatusChoice
{
    public static StatusKind Select(in View view)
    {
        var state = view.State;
        var standing = SelectLasting(view);
        return state switch
        {
            { Link: LinkState.Polling } when standing != StatusKind.Level => StatusKind.Polling,
            { Feedback: not null } => StatusKind.Feedback,
            _ when standing is not StatusKind.Label && view.HasLabel && state.Animation.IsSecondLabel => StatusKind.Label,
            _ => standing,
        };
    }

    private static StatusKind SelectLasting(in View view) => view.State switch
    {
        { Alarm.Phase: AlarmPhase.Snoozed } => StatusKind.Snoozed,
        _ when view.IsBeyondRange => StatusKind.BeyondRange,
        _ when view.IsUrgent || (view.IsNight && view.IsOutOfRange) => StatusKind.Level,
        _ when view.HasLabel => StatusKind.Label,
        { Link: LinkState.Frozen } => StatusKind.Unchanged,
        _ => StatusKind.Trace,
    };
}
