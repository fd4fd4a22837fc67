using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// A dot that blinks every second on screens without a trace. A picture without any change means that the device is frozen.
/// </summary>
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
