using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The last screen before the device switches off: a dark panel means that it is safe to unplug.</summary>
internal static class SwitchingOffScreen
{
    private static readonly TextSpot Title = new(0, 20, Fonts.Bold11) { Width = ValueZone.FullWidth };
    private static readonly TextSpot Advice = new(0, 39, Fonts.Text8) { Width = ValueZone.FullWidth };

    public static void Draw(Canvas canvas, in View view)
    {
        Title.Draw(canvas, view.Strings.Pages.SwitchingOff);
        Advice.Draw(canvas, view.Strings.Pages.UnplugWhenDark);
    }
}
