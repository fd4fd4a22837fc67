namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SSD1305. Commands: table 9-1 of Solomon Systech's data sheet rev 1.9 (p. 33-38), explained in its section 10.1. Values:
/// drivers that run on this glass (Adafruit's and u8g2); the data sheet does not know the glass.
/// </summary>
public static class Ssd1305Panels
{
    /// <summary>The chip: 132 x 64 bits of memory, windows in horizontal addressing, 250 ns clock cycle.</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SSD1305",
        MemoryColumns = 132,
        MemoryPages = 8,
        HasWindows = true,
        MaxSpiHertz = 4_000_000,
    };

    /// <summary>The 2.23 inch glass: 32 rows, bonded to the last 128 columns, panel voltage from the board.</summary>
    public static OledPanel Ssd1305Size128X32 { get; } = new()
    {
        Name = "ssd1305-128x32",
        Controller = Controller,
        Width = 128,
        Height = 32,
        ColumnOffset = 4,
        InitializationWhileOff =
        [
            0xAD, 0x8E, // panel voltage comes from outside
        ],
        Initialization =
        [
            0x2E,       // no scrolling
            0xD5, 0x80, // clock: nominal oscillator, undivided
            0xD8, 0x05, // one colour, low power
            0xA8, 0x1F, // 32 rows
            0xD3, 0x00, // no vertical shift
            0x40,       // first row of the memory on top
            0x20, 0x00, // horizontal addressing
            0xA1,       // column 131 on SEG0: upright, connector above
            0xC8,       // scan from the last COM to the first: upright
            0xDA, 0x12, // COM pins alternating although there are only 32 rows
            0xDB, 0x34, // deselect level 0.77 VCC
            0xA4,       // show the memory
            0xA6,       // 1 is lit
        ],
        DriveLevels = [new(0x00, 0x11), new(0x2F, 0x22), new(0x5F, 0xD2), new(0x9F, 0xD2), new(0xFF, 0xD2)],
    };
}
