using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The screen of an alarm test, which asks whether the alarm is audible.</summary>
internal static class AlarmTestScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        CauseScreen.DrawHead(canvas, Icons.LargeBell, view.Strings.Pages.AlarmTest, []);
        FittedText.Draw(canvas, 0, 39, view.Strings.Pages.DoYouHearIt, Fonts.Text8, ValueZone.FullWidth);
        var end = view.State.Keys == KeySet.None ? view.Strings.Pages.EndsAfter30Seconds : view.Strings.Pages.AnyKeyStopsIt;
        FittedText.Draw(canvas, 0, 50, end, Fonts.Text8, ValueZone.FullWidth);
        HeartbeatDot.Draw(canvas, view);
    }
}
