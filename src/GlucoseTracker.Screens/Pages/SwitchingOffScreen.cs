using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>Before the end: dark means safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    public static void Draw(Canvas canvas)
    {
        canvas.Text(0, 20, Words.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, 39, Words.UnplugWhenDark, Fonts.Text8);
    }
}
