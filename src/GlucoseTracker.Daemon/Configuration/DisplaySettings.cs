using GlucoseTracker.Daemon.Hats;

namespace GlucoseTracker.Daemon.Configuration;

/// <summary>What shows the picture.</summary>
/// <param name="Panel">The kind.</param>
/// <param name="File">The picture of the png panel.</param>
/// <param name="Hat">The OLED panel with its wiring and keys; for the other kinds its keys only.</param>
public sealed record DisplaySettings(PanelKind Panel, string File, Hat Hat);

/// <summary>The kinds of panel.</summary>
public enum PanelKind
{
    /// <summary>A picture file, 128 x 64.</summary>
    Png,

    /// <summary>This terminal, 128 x 64.</summary>
    Terminal,

    /// <summary>An OLED panel on I2C or SPI.</summary>
    Oled,
}
