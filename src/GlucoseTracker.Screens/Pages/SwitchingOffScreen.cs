using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The last screen before the device switches off: a dark panel means that it is safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Text(0, 20, view.Strings.Pages.SwitchingOff, Fonts.Bold11);
        canvas.Text(0, 39, view.Strings.Pages.UnplugWhenDark, Fonts.Text8);
    }
}
