using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Light;

namespace GlucoseTracker.Daemon.Display;

/// <summary>A rendered picture with its brightness.</summary>
/// <param name="NextAt">The instant of the monotonic clock at which the next picture is due without a change of the state.</param>
/// <param name="Light">The brightness of the picture.</param>
/// <param name="Shown">The description of the screen, valid when the panel has accepted the picture.</param>
public readonly record struct RenderedFrame(TimeSpan NextAt, LightPlan Light, ShownScreen Shown)
{
    /// <summary>Sends picture and brightness to a display. Blocks until the display has them.</summary>
    /// <exception cref="DisplayException">The display did not accept the picture.</exception>
    public void PresentOn(IDisplay display, MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(display);
        display.SetBrightness(Light.Brightness);
        if (Light.Dark)
        {
            display.Sleep();
        }
        else
        {
            display.Show(frame);
        }
    }
}
