using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens;

/// <summary>The kinds of screen.</summary>
internal enum ScreenKind
{
    Blank,
    SwitchingOff,
    Help,
    Ringing,
    AlarmTest,
    Start,
    Cause,
    Glance,
    Stale,
    Big,
    Clock,
    Graph,
    Statistics,
    Details,
}

/// <summary>
/// Selects the screen for a state. Help, a ringing alarm, an unset clock and a missing value have priority over the page. The page without
/// a value, the clock, gives way to every message.
/// </summary>
internal static class ScreenChoice
{
    public static ScreenKind Select(in View view) => view.State switch
    {
        { Page: ScreenPage.Blank } => ScreenKind.Blank,
        { Page: ScreenPage.SwitchingOff } => ScreenKind.SwitchingOff,
        { HelpHeld: true } => ScreenKind.Help,
        { Alarm.Phase: AlarmPhase.Ringing } => ScreenKind.Ringing,
        { Page: ScreenPage.AlarmTest } => ScreenKind.AlarmTest,
        { Page: ScreenPage.Start } => ScreenKind.Start,
        { Page: ScreenPage.Details } => ScreenKind.Details,
        { Page: ScreenPage.Statistics, Panel: PanelSize.Rows64 } => ScreenKind.Statistics,
        { Page: ScreenPage.SetUp } => ScreenKind.Cause,
        _ when view.IsAgeUnknown => ScreenKind.Cause,
        { Page: ScreenPage.Cause, Cause: not null } => ScreenKind.Cause,
        { Page: ScreenPage.Graph } when view.HasReading => ScreenKind.Graph,
        _ when view.Freshness == Freshness.None => ScreenKind.Cause,
        { Page: ScreenPage.Clock } when view.IsCalm => ScreenKind.Clock,
        { Page: ScreenPage.Big, Panel: PanelSize.Rows64, Layout: ScreenLayout.Day } => ScreenKind.Big,
        _ => view.Freshness == Freshness.Stale ? ScreenKind.Stale : ScreenKind.Glance,
    };
}
