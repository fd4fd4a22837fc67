namespace GlucoseTracker.Testing.Oled;

/// <summary>The registers of an emulated controller, with their reset values.</summary>
public sealed class OledRegisters(EmulatedChip chip)
{
    public bool On { get; set; }

    public bool AllOn { get; set; }

    public bool Inverted { get; set; }

    public bool Pump { get; set; } = chip.PumpAfterReset;

    /// <summary>True while a chip with a lock refuses commands.</summary>
    public bool Locked { get; set; }

    public byte Contrast { get; set; } = chip.ContrastAfterReset;

    public byte PreCharge { get; set; } = 0x22;

    /// <summary>The parameter of DB; null until it is set.</summary>
    public byte? DeselectLevel { get; set; }

    /// <summary>0 horizontal, 1 vertical, 2 page addressing.</summary>
    public int Mode { get; set; } = 2;

    /// <summary>
    /// True after a loss of power that the driver has not detected, until the addressing mode is set again: commands of the other mode have
    /// no effect then, because the driver cannot detect the error. Otherwise they are rejected.
    /// </summary>
    public bool ModeWasLost { get; set; }

    public int Column { get; set; }

    public int Page { get; set; }

    public (int First, int Last) ColumnRange { get; set; } = (0, chip.Columns - 1);

    public (int First, int Last) PageRange { get; set; } = (0, chip.Pages - 1);

    public int StartLine { get; set; }

    public int Offset { get; set; }

    /// <summary>Rows scanned.</summary>
    public int Multiplex { get; set; } = 8 * chip.Pages;

    public bool SegmentsRemapped { get; set; }

    public bool ComsReversed { get; set; }

    /// <summary>DA bit 4.</summary>
    public bool AlternatingComs { get; set; } = true;

    /// <summary>DA bit 5.</summary>
    public bool ComSidesSwapped { get; set; }
}
