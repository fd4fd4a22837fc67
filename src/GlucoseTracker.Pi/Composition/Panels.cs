using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Displays;
using GlucoseTracker.Pi.Terminal;

namespace GlucoseTracker.Pi.Composition;

/// <summary>Makes the panel that the configuration names. Nothing is opened here: a missing panel shows itself with the first picture.</summary>
internal static class Panels
{
    public static IDisplay Create(TrackerOptions options, TimeProvider time)
    {
        var panel = Create(options.Display, time);
        return options.Screens.UpsideDown ? new TurnedDisplay(panel) : panel;
    }

    private static IDisplay Create(DisplaySettings settings, TimeProvider time) => settings.Panel switch
    {
        PanelKind.Png => new PngDisplay(settings.File),
        PanelKind.Terminal => new TerminalDisplay(NeutralConsole.Unfiltered, TerminalWindow.Size, () => ""),
        PanelKind.Oled => OledDisplays.Create(settings.Hat.Panel, settings.Hat.Wiring, time),
    };
}
