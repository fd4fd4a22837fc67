using System.Collections.Immutable;
using GlucoseTracker.Oled.Panels;

namespace GlucoseTracker.Oled;

/// <summary>All panels by their names in the settings.</summary>
public static class OledPanels
{
    /// <summary>All panels in display order.</summary>
    public static ImmutableArray<OledPanel> All { get; } =
    [
        Ssd1306Panels.Ssd1306Size128X64, Ssd1306Panels.Ssd1306Size128X32, Sh1106Panels.Sh1106Size128X64, Ssd1309Panels.Ssd1309Size128X64,
        Ssd1305Panels.Ssd1305Size128X32,
    ];

    /// <summary>Finds a panel by its name, ignoring case; null when there is none.</summary>
    public static OledPanel? Find(string name) =>
        All.FirstOrDefault(panel => string.Equals(panel.Name, name, StringComparison.OrdinalIgnoreCase));
}
