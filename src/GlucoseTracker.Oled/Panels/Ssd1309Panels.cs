namespace GlucoseTracker.Oled;

/// <summary>Panels on the SSD1309: an SSD1306 without charge pump and with a lock. Page numbers: Solomon Systech SSD1309 data sheet rev 1.0.</summary>
public static class Ssd1309Panels
{
    /// <summary>The chip: 128 x 64 bits of memory, windows in horizontal addressing (p. 34), 100 ns clock cycle (p. 54).</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SSD1309",
        MemoryColumns = 128,
        MemoryPages = 8,
        HasWindows = true,
        MaxSpiHertz = 10_000_000,
    };

    /// <summary>The 2.42 inch glass: 64 rows, panel voltage from the board.</summary>
    public static OledPanel Ssd1309Size128X64 { get; } = new()
    {
        Name = "ssd1309-128x64",
        Controller = Controller,
        Width = 128,
        Height = 64,
        DarkSetUp =
        [
            0xFD, 0x12, // accept commands (p. 31)
        ],
        SetUp =
        [
            0x2E,       // no scrolling (p. 44)
            0xD5, 0xA0, // clock: a faster oscillator against flicker, undivided (p. 39)
            0xA8, 0x3F, // 64 rows (p. 36)
            0xD3, 0x00, // no vertical shift (p. 36)
            0x40,       // first row of the memory on top (p. 35)
            0x20, 0x00, // horizontal addressing (p. 33)
            0xA1,       // column 127 on SEG0: upright, connector above (p. 35)
            0xC8,       // scan from the last COM to the first: upright (p. 36)
            0xDA, 0x12, // COM pins alternating, sides not swapped (p. 39)
            0xDB, 0x34, // deselect level 0.78 VCC (p. 41)
            0xA4,       // show the memory (p. 36)
            0xA6,       // 1 is lit (p. 36)
        ],
        DriveLevels = [new(0x00, 0x11), new(0x1F, 0x22), new(0x4F, 0xD3), new(0x9F, 0xD3), new(0xFF, 0xD3)],
    };
}
