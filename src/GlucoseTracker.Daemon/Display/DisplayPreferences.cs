using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Daemon.State;
using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Screens.Keys;
using GlucoseTracker.Screens.Light;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// Selects page, help, layout and brightness from key presses, clock and alarms. The key handling uses the same object.
/// </summary>
/// <param name="options">The settings of the screens.</param>
/// <param name="panel">The panel.</param>
public sealed class DisplayPreferences(TrackerOptions options, PanelSize panel)
{
    private readonly PageCarousel _pages = options.Screens.GetPages(panel);
    private readonly PageCarousel _pagesWithCause = options.Screens.GetPages(panel).WithCause(ConnectionCause.NoReadingYet);
    private readonly UnattendedPages _unattended = options.Screens.GetUnattendedPages(panel);
    private readonly KeySet _keys = options.Screens.UpsideDown && options.Button.KeySet == KeySet.ThreeAtRight
        ? KeySet.Three
        : options.Button.KeySet;

    /// <summary>The panel.</summary>
    public PanelSize Panel => panel;

    /// <summary>True while the details page is chosen; only then its details are read from the device.</summary>
    /// <param name="snapshot">The state with the choice.</param>
    /// <param name="viewer">The instant on the viewer's clock.</param>
    public bool IsDetailsPageChosen(TrackerSnapshot snapshot, TimeSpan viewer)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Ui.GetPage(viewer, GetPages(snapshot)).Page == ScreenPage.Details;
    }

    /// <summary>Applies the choices of the keys to a state, and selects the brightness.</summary>
    /// <param name="state">The state to show; its page is shown regardless of the chosen page, unless it is the
    /// glance.</param>
    /// <param name="snapshot">The state with the choices.</param>
    /// <param name="viewer">The instant on the viewer's clock.</param>
    /// <param name="ringingFor">The time for which the alarm has been ringing on that clock; null when no alarm rings.</param>
    /// <returns>The state, the light, and whether a page without a key press replaces the home page.</returns>
    public (ScreenState State, LightPlan Light, bool IsUnattended) Apply(
        ScreenState state, TrackerSnapshot snapshot, TimeSpan viewer, TimeSpan? ringingFor)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(snapshot);
        var light = LightRules.Compute(options.Screens.Light, state, snapshot.Ui, viewer, ringingFor);
        var page = snapshot.IsAlarmTestRunning && state.Page != ScreenPage.SwitchingOff ? ScreenPage.AlarmTest : state.Page;
        var shown = state with
        {
            Page = page,
            HelpHeld = snapshot.Ui.IsHelpShown(viewer),
            Keys = _keys,
            AnswersByPhone = options.Notifications.HasButtons,
            Clock = options.Screens.Clock,
            Layout = light.Layout,
        };
        if (page != ScreenPage.Glance)
        {
            return (shown, light, false);
        }

        var pages = GetPages(snapshot);
        var isAttended = snapshot.Ui.IsActive(viewer) || shown.HelpHeld;
        var stop = isAttended ? snapshot.Ui.GetPage(viewer, pages) : _unattended.Select(shown, viewer);
        return (
            shown with { Page = stop.Page, GraphHours = stop.GraphHours, DetailsRow = stop.DetailsRow },
            light,
            !isAttended && stop != pages.Home);
    }

    /// <summary>Describes the screen that the panel shows after accepting the picture of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="isPanelOff">True when the panel was switched off instead.</param>
    /// <param name="isUnattended">True when a page without a key press replaces the home page.</param>
    public ShownScreen GetShown(TrackerSnapshot snapshot, bool isPanelOff, bool isUnattended = false)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return new ShownScreen(snapshot.Alarm?.Phase, snapshot.IsAlarmTestRunning, isPanelOff, isUnattended, GetPages(snapshot));
    }

    /// <summary>
    /// Returns the screen that determines the meaning of a gesture: the shown screen or, without a working panel, the screen that would be
    /// shown.
    /// </summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="viewer">The instant of the gesture on the viewer's clock.</param>
    /// <param name="now">The present local time.</param>
    public UiContext GetContext(TrackerSnapshot snapshot, TimeSpan viewer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var shown = snapshot.Shown ?? GetShown(snapshot, isPanelOff: false);
        return new UiContext
        {
            Keys = _keys,
            Alarm = shown.Alarm,
            AlarmTest = shown.IsAlarmTest,
            CanSwitchOff = snapshot.CanSwitchOff,
            CanSnoozeAhead = options.Button.SnoozeAhead,

            // A key has just woken the panel, so the next press must not count as a press on a dark panel although the picture is not
            // there yet. The same holds for a page that a key has just replaced by the home page.
            IsPanelOff = shown.IsPanelOff && !snapshot.Ui.IsActive(viewer),
            IsUnattended = shown.IsUnattended && !snapshot.Ui.IsActive(viewer),
            Pages = shown.Pages,
            HomeTimeout = options.Screens.HomeAfter,
            Now = now,
        };
    }

    private PageCarousel GetPages(TrackerSnapshot snapshot) => snapshot.Cause is null ? _pages : _pagesWithCause;
}
