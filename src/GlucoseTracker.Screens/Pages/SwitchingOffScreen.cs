using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The last screen before the device switches off: a dark panel means that it is safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        FittedText.Draw(canvas, 0, 20, view.Strings.Pages.SwitchingOff, Fonts.Bold11, ValueZone.FullWidth);
        FittedText.Draw(canvas, 0, 39, view.Strings.Pages.UnplugWhenDark, Fonts.Text8, ValueZone.FullWidth);
    }
}
