using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Pages;

/// <summary>Says at once that the device lives.</summary>
internal static class StartScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(11, 12, Icons.Drop, Fonts.Icons);
        canvas.Text(46, 24, ScreenWords.Name, Fonts.Bold14);
        canvas.Text(46, 41, ScreenWords.Name2, Fonts.Bold14);
        canvas.Text(0, 58, ScreenWords.Starting, Fonts.Text6);
        canvas.Text(123, 58, view.State.Details.Version, Fonts.Text6, align: TextAlign.Right);
        if (view.State.Movement.SmallPoint)
        {
            canvas.Box(Fonts.Text6.Width(ScreenWords.Starting) + 2, 57, 2, 2);
        }
    }
}
