using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Says at once that the device lives, on 32 rows.</summary>
internal static class Start32
{
    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(0, 2, Icons.Drop, Fonts.Icons);
        canvas.Text(Place32.TextX, Place32.Head, ScreenWords.Name, Fonts.Bold11);
        canvas.Text(Place32.TextX, Place32.Line, ScreenWords.Name2, Fonts.Bold11);
        canvas.Text(Place32.Right, Place32.Head, ScreenWords.Starting, Fonts.Text6, align: TextAlign.Right);
        canvas.Text(Place32.Right, Place32.Line, view.State.Details.Version, Fonts.Text6, align: TextAlign.Right);
        LifeDot.Draw(canvas, view);
    }
}
