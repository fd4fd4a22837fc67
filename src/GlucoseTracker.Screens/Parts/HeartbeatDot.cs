using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>Where there is no trace whose point breathes, a dot comes and goes each second: a picture that stands still is a frozen device.</summary>
internal static class HeartbeatDot
{
    public static void Draw(Canvas canvas, in View view, Ink ink = Ink.Light)
    {
        if (view.State.Animation.IsHeartbeatSmall)
        {
            canvas.Box(122, view.State.Panel == PanelSize.Rows64 ? 58 : 16, 2, 2, ink);
        }
    }
}
