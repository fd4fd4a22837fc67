using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Daemon.State;

/// <summary>
/// The properties of the shown screen that determine the meaning of a key, so that a key applies to the screen that the user saw.
/// </summary>
/// <param name="Alarm">The phase of the alarm on the screen; null when the screen shows none.</param>
/// <param name="IsAlarmTest">True while the screen shows the alarm test.</param>
/// <param name="IsPanelOff">True while the panel is off.</param>
/// <param name="IsUnattended">True while a page without a key press, such as the clock at night, replaces the home page.</param>
/// <param name="Pages">The pages that the page key steps through.</param>
public sealed record ShownScreen(AlarmPhase? Alarm, bool IsAlarmTest, bool IsPanelOff, bool IsUnattended, PageCarousel Pages);
