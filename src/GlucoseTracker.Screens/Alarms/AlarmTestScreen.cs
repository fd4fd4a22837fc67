using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>The owner tries the sound; the question makes the test a test.</summary>
internal static class AlarmTestScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        CauseScreen.Head(canvas, Icons.LargeBell, ScreenWords.AlarmTest, []);
        canvas.Text(0, 39, ScreenWords.DoYouHearIt, Fonts.Text8);
        canvas.Text(0, 50, view.State.Keys == KeySet.None ? ScreenWords.ItEndsItself : ScreenWords.AnyKeyStopsIt, Fonts.Text8);
        LifeDot.Draw(canvas, view);
    }
}
