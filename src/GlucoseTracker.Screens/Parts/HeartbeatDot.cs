using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// A dot that blinks every second on screens without a trace. A picture without any change means that the device is frozen.
/// </summary>
internal static class HeartbeatDot
{
    private const int Left = 122;
    private const int Top64 = 58;
    private const int Top32 = 16;
    private const int Size = 2;

    public static void Draw(Canvas canvas, in View view, Ink ink = Ink.Light)
    {
        if (view.State.Animation.IsHeartbeatSmall)
        {
            canvas.Box(Left, view.State.Panel == PanelSize.Rows64 ? Top64 : Top32, Size, Size, ink);
        }
    }
}
