using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The screen of an alarm test, which asks whether the alarm is audible.</summary>
internal static class AlarmTestScreen
{
    private static readonly TextSpot Question = new(0, 39, Fonts.Text8) { Width = ValueZone.FullWidth };
    private static readonly TextSpot End = Question with { Baseline = 50 };

    public static void Draw(Canvas canvas, in View view)
    {
        CauseScreen.DrawHead(canvas, Icons.LargeBell, view.Strings.Pages.AlarmTest, []);
        Question.Draw(canvas, view.Strings.Pages.DoYouHearIt);
        End.Draw(canvas, view.State.Keys == KeySet.None ? view.Strings.Pages.EndsAfter30Seconds : view.Strings.Pages.AnyKeyStopsIt);
        HeartbeatDot.Draw(canvas, view);
    }
}
