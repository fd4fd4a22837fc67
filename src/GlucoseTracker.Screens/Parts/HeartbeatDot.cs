using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// A dot that is shown every other second where no trace has a moving point. A picture that does not change means a frozen device.
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
