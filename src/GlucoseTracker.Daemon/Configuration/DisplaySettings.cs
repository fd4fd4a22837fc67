using GlucoseTracker.Daemon.Hats;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>The settings of the display.</summary>
/// <param name="Panel">The kind of display.</param>
/// <param name="File">The path of the picture file, for the kind png.</param>
/// <param name="Hat">The OLED panel with its wiring and keys; for other kinds only the keys are used.</param>
public sealed record DisplaySettings(PanelKind Panel, string File, Hat Hat);

/// <summary>The kinds of display.</summary>
public enum PanelKind
{
    /// <summary>A PNG file with 128 x 64 pixels.</summary>
    Png,

    /// <summary>The terminal, with 128 x 64 pixels.</summary>
    Terminal,

    /// <summary>An OLED panel on I2C or SPI.</summary>
    Oled,
}
