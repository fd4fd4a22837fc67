using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Alarms;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Pages;

namespace GlucoseTracker.Screens;

/// <summary>The screens of a panel with 64 rows.</summary>
internal static class Screens64
{
    public static void Draw(Canvas canvas, in View view)
    {
        switch (ScreenChoice.Select(view))
        {
            case ScreenKind.Blank:
                break;
            case ScreenKind.SwitchingOff:
                SwitchingOffScreen.Draw(canvas, view);
                break;
            case ScreenKind.Help:
                HelpScreen.Draw(canvas, view);
                break;
            case ScreenKind.Ringing:
                RingingScreen.Draw(canvas, view);
                break;
            case ScreenKind.AlarmTest:
                AlarmTestScreen.Draw(canvas, view);
                break;
            case ScreenKind.Start:
                StartScreen.Draw(canvas, view);
                break;
            case ScreenKind.Cause or ScreenKind.Glance or ScreenKind.Stale when view.IsNight:
                DrawNight(canvas, view);
                break;
            case ScreenKind.Cause:
                CauseScreen.Draw(canvas, view);
                break;
            case ScreenKind.Glance:
                GlanceScreen.Draw(canvas, view);
                break;
            case ScreenKind.Stale:
                StaleScreen.Draw(canvas, view);
                break;
            case ScreenKind.Big:
                BigScreen.Draw(canvas, view);
                break;
            case ScreenKind.Clock:
                ClockScreen.Draw(canvas, view);
                break;
            case ScreenKind.Graph:
                GraphScreen.Draw(canvas, view);
                break;
            case ScreenKind.Statistics:
                StatisticsScreen.Draw(canvas, view);
                break;
            case ScreenKind.Details:
                DetailsScreen.Draw(canvas, view);
                break;
        }
    }

    /// <summary>The three screens with a separate night layout.</summary>
    private static void DrawNight(Canvas canvas, in View view)
    {
        switch (ScreenChoice.Select(view))
        {
            case ScreenKind.Cause:
                NightCauseScreen.Draw(canvas, view);
                break;
            case ScreenKind.Stale:
                NightStaleScreen.Draw(canvas, view);
                break;
            default:
                NightScreen.Draw(canvas, view);
                break;
        }
    }
}
