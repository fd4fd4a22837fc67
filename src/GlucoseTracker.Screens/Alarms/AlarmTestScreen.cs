using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The owner tries the sound; the question makes the test a test.</summary>
internal static class AlarmTestScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        CauseScreen.Head(canvas, Icons.LargeBell, Words.AlarmTest, []);
        canvas.Text(0, 39, Words.DoYouHearIt, Fonts.Text8);
        canvas.Text(0, 50, view.State.Keys == KeySet.None ? Words.ItEndsItself : Words.AnyKeyStopsIt, Fonts.Text8);
        LifeDot.Draw(canvas, view);
    }
}
