using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Rows32;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens;

/// <summary>Draws the screen that a state asks for. Pure, total, and free of allocations once the fonts are read.</summary>
public static class ScreenRenderer
{
    /// <summary>Rows and columns between the edge of the panel and the content without pixel shift.</summary>
    private const int Margin = 2;

    /// <summary>Replaces the frame's picture.</summary>
    /// <exception cref="ArgumentException">The frame has not the size of the state's panel.</exception>
    public static void Draw(ScreenState state, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != PanelSizes.Width || frame.Height != state.Panel.Height())
        {
            throw new ArgumentException("The frame has not the size of the panel.", nameof(frame));
        }

        frame.Clear();
        var view = new View(state, stackalloc char[View.BufferLength]);
        var canvas = new Canvas(frame, Margin + state.PixelShift.X, Margin + state.PixelShift.Y);
        if (state.Panel == PanelSize.Rows64)
        {
            Screens64.Draw(canvas, view);
        }
        else
        {
            Screens32.Draw(canvas, view);
        }
    }
}
