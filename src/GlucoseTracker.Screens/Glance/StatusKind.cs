using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>The kinds of message in the status bar.</summary>
internal enum StatusKind
{
    /// <summary>The last hour.</summary>
    Trace,

    /// <summary>The source is being polled.</summary>
    Polling,

    /// <summary>The result of a key press.</summary>
    Feedback,

    /// <summary>A known cause, or a lost connection.</summary>
    Label,

    /// <summary>The value has not changed for a long time.</summary>
    Unchanged,

    /// <summary>An alarm is snoozed or acknowledged.</summary>
    Snoozed,

    /// <summary>LOW or HIGH.</summary>
    Level,

    /// <summary>Below range, above range.</summary>
    BeyondRange,

    /// <summary>Something is wrong with the device itself.</summary>
    Notice,
}

/// <summary>
/// Selects the message of the status bar. The result of a key press comes first because it lasts seconds, but LOW and HIGH stay while the
/// source is polled; then a snoozed alarm and the urgent word, which alternate with a label; then cause and connection; then an unchanged
/// value; then a notice about the device, in turns with the trace.
/// </summary>
internal static class StatusChoice
{
    public static StatusKind Select(in View view)
    {
        var state = view.State;
        var freshness = SelectLasting(view);
        return state switch
        {
            { Link: LinkState.Polling } when freshness != StatusKind.Level => StatusKind.Polling,
            { Feedback: not null } => StatusKind.Feedback,
            _ when freshness is not StatusKind.Label && view.HasLabel && state.Animation.IsSecondLabel => StatusKind.Label,
            _ => freshness,
        };
    }

    private static StatusKind SelectLasting(in View view) => view.State switch
    {
        { Alarm.IsQuiet: true } => StatusKind.Snoozed,
        _ when view.IsBeyondRange => StatusKind.BeyondRange,
        _ when view.IsUrgent || (view.IsNight && view.IsOutOfRange) => StatusKind.Level,
        _ when view.HasLabel => StatusKind.Label,
        { Link: LinkState.Frozen } => StatusKind.Unchanged,
        _ when view.HasNotice && view.State.Animation.IsSecondLabel => StatusKind.Notice,
        _ => StatusKind.Trace,
    };
}
