using System.Collections.Immutable;
using GlucoseTracker.Oled.Panels;

namespace GlucoseTracker.Oled;

/// <summary>All panels by the name that the settings use.</summary>
public static class OledPanels
{
    /// <summary>Every panel, in the order in which lists show them.</summary>
    public static ImmutableArray<OledPanel> All { get; } =
    [
        Ssd1306Panels.Ssd1306Size128X64, Ssd1306Panels.Ssd1306Size128X32, Sh1106Panels.Sh1106Size128X64, Ssd1309Panels.Ssd1309Size128X64,
        Ssd1305Panels.Ssd1305Size128X32,
    ];

    /// <summary>The panel of a name, in any case of letters; null when there is none.</summary>
    public static OledPanel? Find(string name) =>
        All.FirstOrDefault(panel => string.Equals(panel.Name, name, StringComparison.OrdinalIgnoreCase));
}
