using static GlucoseTracker.Oled.OledCommand;

namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SSD1305. Commands: table 9-1 of Solomon Systech's data sheet rev 1.9 (p. 33-38), explained in its section 10.1. Values:
/// drivers for this panel (Adafruit's and u8g2), because the data sheet does not cover the panel.
/// </summary>
public static class Ssd1305Panels
{
    /// <summary>The controller: 132 x 64 bits of memory, windows in horizontal addressing, 250 ns clock cycle.</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SSD1305",
        MemoryColumns = 132,
        MemoryPages = 8,
        HasWindows = true,
        MaxSpiHertz = 4_000_000,
    };

    /// <summary>The 2.23 inch panel: 32 rows, bonded to the last 128 columns, panel voltage from the board.</summary>
    public static OledPanel Ssd1305Size128X32 { get; } = new()
    {
        Name = "ssd1305-128x32",
        Controller = Controller,
        Width = 128,
        Height = 32,
        ColumnOffset = 4,
        InitializationWhileOff = ToBytes(UseExternalVoltage()),
        Initialization = ToBytes(
            StopScrolling(),
            SetClock(8),
            UseOneColorWithLowPower(),
            SetRows(32),
            ResetVerticalShift(),
            ResetFirstRow(),
            UseHorizontalAddressing(),
            ReverseColumns(),
            ReverseRows(),
            SetComPins(alternating: true), // although there are only 32 rows
            SetDeselectLevel(0x34),
            ShowMemory(),
            ShowOnesLit()),
        DriveLevels =
        [
            new(0x00, 0x11, LowestDeselectLevel), new(0x00, 0x11), new(0x2F, 0x22), new(0x5F, 0xD2), new(0x9F, 0xD2), new(0xFF, 0xD2),
        ],
    };
}
