using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>The GPIO lines of a panel. No other line is driven.</summary>
/// <param name="DataCommand">
/// D/C: on SPI high for picture bytes and low for commands; on I2C the lowest bit of the address. Null: wired on the board.
/// </param>
/// <param name="Reset">RES#: low resets the controller. Null: the board resets the panel.</param>
/// <param name="Chip">The label of the GPIO chip; "header" for the chip of the 40-pin header.</param>
public sealed record PanelPins(int? DataCommand, int? Reset, string Chip = HeaderChip.Name)
{
    /// <summary>A panel without GPIO lines.</summary>
    public static PanelPins None { get; } = new(null, null);

    /// <summary>The existing lines.</summary>
    public IEnumerable<int> Lines => new[] { DataCommand, Reset }.OfType<int>();
}
