using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Pages;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The screens of a panel with 32 rows.</summary>
internal static class Screens32
{
    public static void Draw(Canvas canvas, in View view)
    {
        switch (ScreenChoice.Select(view))
        {
            case ScreenKind.Blank:
                break;
            case ScreenKind.SwitchingOff:
                Message32.DrawSwitchingOff(canvas, view);
                break;
            case ScreenKind.Help:
                HelpScreen.Draw(canvas, view);
                break;
            case ScreenKind.Ringing:
                Ringing32.Draw(canvas, view);
                break;
            case ScreenKind.AlarmTest:
                Message32.DrawAlarmTest(canvas, view);
                break;
            case ScreenKind.Start:
                Start32.Draw(canvas, view);
                break;
            case ScreenKind.Cause:
                Cause32.Draw(canvas, view);
                break;
            case ScreenKind.Clock:
                Clock32.Draw(canvas, view);
                break;
            case ScreenKind.Graph:
                Graph32.Draw(canvas, view);
                break;
            case ScreenKind.Details:
                DetailsScreen.Draw(canvas, view);
                break;
            case ScreenKind.Stale:
                Stale32.Draw(canvas, view);
                break;
            case ScreenKind.Glance when view.IsNight:
                Night32.Draw(canvas, view);
                break;
            case ScreenKind.Glance or ScreenKind.Big or ScreenKind.Statistics:
                Glance32.Draw(canvas, view);
                break;
        }
    }
}
