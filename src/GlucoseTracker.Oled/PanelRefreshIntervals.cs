namespace GlucoseTracker.Oled;

/// <summary>
/// How often the display is looked after beyond the pictures themselves. A panel that lost power for a moment acknowledges everything and
/// stays dark, and a dip of the supply can change registers without any error on the bus.
/// </summary>
public sealed record PanelRefreshIntervals
{
    /// <summary>
    /// The time between two looks at the status byte, 4 bytes on the wire each, whether or not the picture changes: a panel that was
    /// plugged in again must not stay dark until something does. Default 3 s.
    /// </summary>
    public TimeSpan StatusInterval { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>When registers and picture are sent anew although the status byte says that all is well. Default 10 min.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>When registers and picture are sent anew where no status can be read, as on SPI. Default 60 s.</summary>
    public TimeSpan RefreshIntervalWithoutStatus { get; init; } = TimeSpan.FromSeconds(60);
}
