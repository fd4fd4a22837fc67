using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Rows32;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens;

/// <summary>
/// Draws the screen of a state: the same state always gives the same picture. Allocates nothing once the fonts are read. Not
/// thread-safe.
/// </summary>
/// <param name="panel">The panel of all states.</param>
public sealed class ScreenRenderer(PanelSize panel) : IDisposable
{
    /// <summary>Rows and columns between the edge of the panel and the content without pixel shift.</summary>
    private const int Margin = 2;

    private readonly ScreenImage _image = new(PanelSizes.Width, panel.Height());

    /// <summary>The image, for tests that look at the places of texts.</summary>
    internal ScreenImage Image => _image;

    /// <summary>Replaces the frame's picture.</summary>
    /// <exception cref="ArgumentException">The state is one of another panel, or the frame has another size.</exception>
    public void Draw(ScreenState state, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Panel != panel)
        {
            throw new ArgumentException("The state is one of another panel.", nameof(state));
        }

        _image.Clear();
        var view = new View(state, stackalloc char[View.BufferLength]);
        var canvas = new Canvas(_image, Margin + state.PixelShift.X, Margin + state.PixelShift.Y);
        if (panel == PanelSize.Rows64)
        {
            Screens64.Draw(canvas, view);
        }
        else
        {
            Screens32.Draw(canvas, view);
        }

        _image.PackInto(frame);
    }

    /// <inheritdoc/>
    public void Dispose() => _image.Dispose();
}
