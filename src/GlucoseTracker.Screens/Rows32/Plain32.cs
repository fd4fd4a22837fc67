using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>Screens of 32 rows that are a headline and a line.</summary>
internal static class Plain32
{
    public static void AlarmTest(Canvas canvas, in View view)
    {
        canvas.Figure(0, 2, Icons.LargeBell, Fonts.Icons);
        canvas.Text(Place32.TextX, Place32.Head, Words.AlarmTest, Fonts.Bold11);
        canvas.Text(Place32.TextX, Place32.Line, Words.DoYouHearIt, Fonts.Text8);
        LifeDot.Draw(canvas, view);
    }

    public static void SwitchingOff(Canvas canvas)
    {
        canvas.Text(0, Place32.Head, Words.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, Place32.Line, Words.UnplugWhenDark, Fonts.Text8);
    }
}
