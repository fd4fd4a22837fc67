using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The last screen before the device switches off: a dark panel means that it is safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    public static void Draw(Canvas canvas)
    {
        canvas.Text(0, 20, ScreenStrings.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, 39, ScreenStrings.UnplugWhenDark, Fonts.Text8);
    }
}
