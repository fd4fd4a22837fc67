namespace GlucoseTracker.Oled;

/// <summary>
/// The intervals of checks and refreshes of a panel. A panel that briefly lost power acknowledges all transfers but stays dark, and a
/// voltage dip can change registers without an error on the bus.
/// </summary>
public sealed record PanelRefreshIntervals
{
    /// <summary>
    /// The interval of reading the status byte (4 bytes on the bus), independently of changes, so that a panel that was plugged in again
    /// does not stay dark until the next change. Default 3 s.
    /// </summary>
    public TimeSpan StatusInterval { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The interval of sending registers and picture again although the status byte is good. Default 10 min.</summary>
    public TimeSpan RefreshInterval { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The interval of sending registers and picture again on a bus without status, such as SPI. Default 60 s.</summary>
    public TimeSpan RefreshIntervalWithoutStatus { get; init; } = TimeSpan.FromSeconds(60);
}
