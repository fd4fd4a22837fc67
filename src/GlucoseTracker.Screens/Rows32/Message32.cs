using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Screens of 32 rows with a headline and a line.</summary>
internal static class Message32
{
    public static void DrawAlarmTest(Canvas canvas, in View view)
    {
        canvas.Figure(0, Layout32.IconTop, Icons.LargeBell, Fonts.Icons);
        FittedText.Draw(canvas, Layout32.TextX, Layout32.Head, view.Strings.Pages.AlarmTest, Fonts.Bold11, Layout32.TextWidth);
        FittedText.Draw(canvas, Layout32.TextX, Layout32.Line, view.Strings.Pages.DoYouHearIt, Fonts.Text8, Layout32.TextWidth);
        HeartbeatDot.Draw(canvas, view);
    }

    public static void DrawSwitchingOff(Canvas canvas, in View view)
    {
        FittedText.Draw(canvas, 0, Layout32.Head, view.Strings.Pages.SwitchingOff, Fonts.Bold11, Layout32.Width);
        FittedText.Draw(canvas, 0, Layout32.Line, view.Strings.Pages.UnplugWhenDark, Fonts.Text8, Layout32.Width);
    }
}
