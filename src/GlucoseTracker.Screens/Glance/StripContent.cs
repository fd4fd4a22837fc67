using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Glance;

/// <summary>What stands left in the strip.</summary>
internal enum StripContent
{
    /// <summary>The last hour.</summary>
    Trace,

    /// <summary>The service is being asked.</summary>
    Asking,

    /// <summary>What came of asking.</summary>
    Answer,

    /// <summary>A known cause, or a lost line.</summary>
    Label,

    /// <summary>The value does not move.</summary>
    Frozen,

    /// <summary>An alarm is quiet.</summary>
    Quiet,

    /// <summary>LOW or HIGH.</summary>
    Level,

    /// <summary>Below range, above range.</summary>
    Beyond,
}

/// <summary>
/// Which of several true things the strip tells. The answer to a key comes first because it lasts seconds, but LOW and HIGH stay while the service
/// is asked; then quiet alarm and urgent word, which share the place with a label in turns; then cause and connection; then a frozen value.
/// </summary>
internal static class StripChoice
{
    public static StripContent Of(in View view)
    {
        var state = view.State;
        var standing = Standing(view);
        return state switch
        {
            { Link: LinkState.Asking } when standing != StripContent.Level => StripContent.Asking,
            { Answer: not null } => StripContent.Answer,
            _ when standing is not StripContent.Label && view.HasLabel && state.Movement.SecondLabel => StripContent.Label,
            _ => standing,
        };
    }

    private static StripContent Standing(in View view) => view.State switch
    {
        { Alarm.Phase: AlarmPhase.Snoozed } => StripContent.Quiet,
        _ when view.Beyond => StripContent.Beyond,
        _ when view.IsUrgent || (view.Night && view.IsOut) => StripContent.Level,
        _ when view.HasLabel => StripContent.Label,
        { Link: LinkState.Frozen } => StripContent.Frozen,
        _ => StripContent.Trace,
    };
}
