using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Testing.Pictures;

/// <summary>Draws on frames.</summary>
public static class CanvasExtensions
{
    /// <summary>Replaces the frame's picture by what is drawn on a dark canvas.</summary>
    public static void Draw(this MonoFrame frame, Action<Canvas> draw, int originX = 0, int originY = 0)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(draw);
        using var image = new ScreenImage(frame.Width, frame.Height);
        draw(new Canvas(image, originX, originY));
        image.PackInto(frame);
    }
}
