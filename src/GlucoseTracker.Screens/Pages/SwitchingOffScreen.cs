using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Pages;

/// <summary>Before the end: dark means safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    public static void Draw(Canvas canvas)
    {
        canvas.Text(0, 20, ScreenWords.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, 39, ScreenWords.UnplugWhenDark, Fonts.Text8);
    }
}
