using GlucoseTracker.Daemon.State;
using GlucoseTracker.Graphics;
using GlucoseTracker.Screens.Light;

namespace GlucoseTracker.Daemon.Display;

/// <summary>What became of painting.</summary>
/// <param name="NextAt">When, on the monotonic clock, to paint next if nothing changes before.</param>
/// <param name="Light">The light that goes with the picture.</param>
/// <param name="Shown">What the panel shows once it has accepted the picture.</param>
public readonly record struct RenderedFrame(TimeSpan NextAt, LightPlan Light, ShownScreen Shown)
{
    /// <summary>Gives picture and light to a display. Blocks until it has them.</summary>
    /// <exception cref="DisplayException">The device did not take it.</exception>
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
