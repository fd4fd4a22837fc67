using GlucoseTracker.LinuxDevices.Gpio;

namespace GlucoseTracker.LinuxDevices.Panel;

/// <summary>The lines of a panel beside its bus. No other line is ever driven.</summary>
/// <param name="DataCommand">
/// D/C: on SPI it tells picture bytes (high) from commands (low), on I2C it is the lowest bit of the address. Null: wired on the board.
/// </param>
/// <param name="Reset">RES#: low resets the controller. Null: the board does it.</param>
/// <param name="Chip">The label of the GPIO chip; "header" for the one behind the 40-pin header.</param>
public sealed record PanelPins(int? DataCommand, int? Reset, string Chip = HeaderChip.Name)
{
    /// <summary>No line beside the bus.</summary>
    public static PanelPins None { get; } = new(null, null);

    /// <summary>Those of the two that there are.</summary>
    public IEnumerable<int> Lines => new[] { DataCommand, Reset }.OfType<int>();
}
