namespace GlucoseTracker.Oled;

/// <summary>Panels on the SSD1305. Page numbers: Solomon Systech SSD1305 data sheet rev 1.9.</summary>
public static class Ssd1305Panels
{
    /// <summary>The chip: 132 x 64 bits of memory, windows in horizontal addressing (p. 38), 250 ns clock cycle (p. 56).</summary>
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
        DarkSetUp =
        [
            0xAD, 0x8E, // panel voltage comes from outside; takes effect with the next "on" (p. 35)
        ],
        SetUp =
        [
            0x2E,       // no scrolling (p. 34)
            0xD5, 0x80, // clock: nominal oscillator, undivided (p. 42)
            0xD8, 0x05, // one colour, low power (p. 43)
            0xA8, 0x1F, // 32 rows (p. 35)
            0xD3, 0x00, // no vertical shift (p. 42)
            0x40,       // first row of the memory on top (p. 34)
            0x20, 0x00, // horizontal addressing (p. 33)
            0xA1,       // column 131 on SEG0: upright, connector above (p. 35)
            0xC8,       // scan from the last COM to the first: upright (p. 42)
            0xDA, 0x12, // COM pins alternating although there are only 32 rows (p. 44)
            0xDB, 0x34, // deselect level 0.77 VCC (p. 46)
            0xA4,       // show the memory (p. 35)
            0xA6,       // 1 is lit (p. 35)
        ],
        DriveLevels = [new(0x00, 0x11), new(0x2F, 0x22), new(0x5F, 0xD2), new(0x9F, 0xD2), new(0xFF, 0xD2)],
    };
}
