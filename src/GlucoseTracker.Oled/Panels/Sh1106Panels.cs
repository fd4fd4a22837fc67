namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SH1106. Numbers in brackets: those that Sino Wealth's data sheet gives its commands, 1 to 24; its pages differ between
/// versions. The chip has no windows and no addressing modes: a page (12) and a column (1, 2) are set, and the column counts up and stops
/// at the last.
/// </summary>
public static class Sh1106Panels
{
    /// <summary>The chip: 132 x 64 bits of memory, 250 ns clock cycle.</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SH1106",
        MemoryColumns = 132,
        MemoryPages = 8,
        HasWindows = false,
        MaxSpiHertz = 4_000_000,
    };

    /// <summary>The common 1.3 inch glass: its 128 columns hang on the middle ones of 132, supply from the chip's own converter.</summary>
    public static OledPanel Sh1106Size128X64 { get; } = new()
    {
        Name = "sh1106-128x64",
        Controller = Controller,
        Width = 128,
        Height = 64,
        ColumnOffset = 2,
        InitializationWhileOff =
        [
            0xAD, 0x8B, // converter on; allowed only while the display is off (10)
        ],
        Initialization =
        [
            0xD5, 0x50, // clock: nominal oscillator, undivided (15)
            0xA8, 0x3F, // 64 rows (9)
            0xD3, 0x00, // no vertical shift (14)
            0x40,       // first row of the memory on top (4)
            0x32,       // converter at 8.0 V, the value after reset (3)
            0xA1,       // column 131 on SEG0: upright, connector above (6)
            0xC8,       // scan from the last COM to the first: upright (13)
            0xDA, 0x12, // COM pins alternating (17)
            0xDB, 0x35, // deselect level 0.77 VREF (18)
            0xA4,       // show the memory (7)
            0xA6,       // 1 is lit (8)
        ],
        // Here the low nibble of D9 (16) is the pre-charge and the high one the discharge: the other way round than on the SSD chips.
        DriveLevels = [new(0x00, 0x11), new(0x2F, 0x12), new(0x5F, 0x1F), new(0x9F, 0x1F), new(0xFF, 0x1F)],
    };
}
