using GlucoseTracker.Graphics;
using GlucoseTracker.LinuxDevices;
using GlucoseTracker.Oled;
using GlucoseTracker.Pi.Configuration;
using GlucoseTracker.Pi.Displays;

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
        PanelKind.Terminal => new TerminalDisplay(Console.Out, TerminalWindow.Size, () => ""),
        PanelKind.Ssd1306Size128x64 => Oled("ssd1306-128x64", settings, time),
        PanelKind.Ssd1306Size128x32 => Oled("ssd1306-128x32", settings, time),
    };

    private static IDisplay Oled(string name, DisplaySettings settings, TimeProvider time) =>
        OledDisplays.OverI2c(OledPanels.Find(name)!, settings.Bus, settings.Address, time);
}
