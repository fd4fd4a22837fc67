using static GlucoseTracker.Oled.OledCommand;

namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SH1106. Numbers in brackets: those that Sino Wealth's data sheet gives its commands, 1 to 24; its pages differ between
/// versions. The controller has no windows and no addressing modes: a page (12) and a column (1, 2) are set; the column is incremented and
/// stops at the last one.
/// </summary>
public static class Sh1106Panels
{
    /// <summary>The controller: 132 x 64 bits of memory, 250 ns clock cycle.</summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SH1106",
        MemoryColumns = 132,
        MemoryPages = 8,
        HasWindows = false,
        MaxSpiHertz = 4_000_000,
    };

    /// <summary>
    /// The common 1.3 inch panel: its 128 columns are connected to the middle ones of 132; supply from the controller's converter.
    /// </summary>
    public static OledPanel Sh1106Size128X64 { get; } = new()
    {
        Name = "sh1106-128x64",
        Controller = Controller,
        Width = 128,
        Height = 64,
        ColumnOffset = 2,
        InitializationWhileOff = ToBytes(UseConverter()),
        Initialization = ToBytes(
            SetClock(5),
            SetRows(64),
            ResetVerticalShift(),
            ResetFirstRow(),
            ResetConverterVoltage(),
            ReverseColumns(),
            ReverseRows(),
            SetComPins(alternating: true),
            SetDeselectLevel(0x35),
            ShowMemory(),
            ShowOnesLit()),
        // Here the low nibble of D9 (16) is the pre-charge and the high one the discharge: the other way round than on the SSD chips.
        DriveLevels =
        [
            new(0x00, 0x11, LowestDeselectLevel), new(0x00, 0x11), new(0x2F, 0x12), new(0x5F, 0x1F), new(0x9F, 0x1F), new(0xFF, 0x1F),
        ],
    };
}
