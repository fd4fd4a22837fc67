using GlucoseTracker.Daemon.Configuration;
using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices;

namespace GlucoseTracker.Daemon.Display;

/// <summary>
/// Creates the configured display. No device is opened here; the first picture reports a missing panel.
/// </summary>
public static class DisplayFactory
{
    /// <summary>Creates the display.</summary>
    /// <param name="options">The configuration.</param>
    /// <param name="terminal">Creates the display in the terminal; the daemon itself has no console.</param>
    /// <param name="time">The clocks.</param>
    public static IDisplay Create(TrackerOptions options, Func<IDisplay> terminal, TimeProvider time)
    {
        var panel = Create(options.Display, terminal, time);
        return options.Screens.UpsideDown ? new RotatedDisplay(panel) : panel;
    }

    private static IDisplay Create(DisplaySettings settings, Func<IDisplay> terminal, TimeProvider time) => settings.Panel switch
    {
        PanelKind.Png => new PngDisplay(settings.File),
        PanelKind.Terminal => terminal(),
        PanelKind.Oled => OledDisplays.Create(settings.Hat.Panel, settings.Hat.Wiring, time),
    };
}
