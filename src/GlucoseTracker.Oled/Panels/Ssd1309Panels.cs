using static GlucoseTracker.Oled.OledCommand;

namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SSD1309, an SSD1306 without charge pump and with a lock. Commands: table 9-1 of Solomon Systech's data sheet (p. 27 on),
/// explained in its section 10.1 (the clock on p. 34). Values: a driver for this panel (u8g2), because the data sheet does not cover the
/// panel.
/// </summary>
public static class Ssd1309Panels
{
    /// <summary>The controller: 128 x 64 bits of memory, windows in horizontal addressing, 100 ns clock cycle.</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SSD1309",
        MemoryColumns = 128,
        MaxMemoryColumns = 132, // some modules sold under this name begin at column 2
        MemoryPages = 8,
        HasWindows = true,
        MaxSpiHertz = 10_000_000,
    };

    /// <summary>The 2.42 inch panel: 64 rows, panel voltage from the board.</summary>
    public static OledPanel Ssd1309Size128X64 { get; } = new()
    {
        Name = "ssd1309-128x64",
        Controller = Controller,
        Width = 128,
        Height = 64,
        InitializationWhileOff = ToBytes(UnlockCommands()),
        Initialization = ToBytes(
            StopScrolling(),
            SetClock(10), // a faster oscillator against flicker
            SetRows(64),
            ResetVerticalShift(),
            ResetFirstRow(),
            UseHorizontalAddressing(),
            ReverseColumns(),
            ReverseRows(),
            SetComPins(alternating: true),
            SetDeselectLevel(0x34),
            ShowMemory(),
            ShowOnesLit()),
        DriveLevels =
        [
            new(0x00, 0x11, LowestDeselectLevel), new(0x00, 0x11), new(0x1F, 0x22), new(0x4F, 0xD3), new(0x9F, 0xD3), new(0xFF, 0xD3),
        ],
    };
}
