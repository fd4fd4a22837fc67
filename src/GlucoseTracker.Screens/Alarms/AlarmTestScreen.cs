using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The screen of an alarm test, which asks whether the alarm is audible.</summary>
internal static class AlarmTestScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        CauseScreen.DrawHead(canvas, Icons.LargeBell, ScreenStrings.AlarmTest, []);
        canvas.Text(0, 39, ScreenStrings.DoYouHearIt, Fonts.Text8);
        canvas.Text(0, 50, view.State.Keys == KeySet.None ? ScreenStrings.EndsAfter30Seconds : ScreenStrings.AnyKeyStopsIt, Fonts.Text8);
        HeartbeatDot.Draw(canvas, view);
    }
}
