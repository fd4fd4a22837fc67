using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Screens of 32 rows that are a headline and a line.</summary>
internal static class Plain32
{
    public static void AlarmTest(Canvas canvas, in View view)
    {
        canvas.Figure(0, 2, Icons.LargeBell, Fonts.Icons);
        canvas.Text(Place32.TextX, Place32.Head, ScreenWords.AlarmTest, Fonts.Bold11);
        canvas.Text(Place32.TextX, Place32.Line, ScreenWords.DoYouHearIt, Fonts.Text8);
        LifeDot.Draw(canvas, view);
    }

    public static void SwitchingOff(Canvas canvas)
    {
        canvas.Text(0, Place32.Head, ScreenWords.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, Place32.Line, ScreenWords.UnplugWhenDark, Fonts.Text8);
    }
}
