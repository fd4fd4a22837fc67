using System.Collections.Immutable;
using static GlucoseTracker.Oled.OledCommand;

namespace GlucoseTracker.Oled.Panels;

/// <summary>
/// Panels on the SSD1306. Page numbers: Solomon Systech SSD1306 data sheet rev 1.1 (April 2008); "AN" is its charge pump application note.
/// </summary>
public static class Ssd1306Panels
{
    /// <summary>
    /// The controller: 128 x 64 bits of memory (p. 25), windows in horizontal addressing (p. 35), 100 ns clock cycle (p. 52).
    /// </summary>
    public static OledController Controller { get; } = new()
    {
        Name = "SSD1306",
        MemoryColumns = 128,
        MemoryPages = 8,
        HasWindows = true,
        MaxSpiHertz = 10_000_000,
    };

    /// <summary>The common 0.96 and 1.3 inch panel: 64 rows, COM lines of both sides interleaved, internal charge pump.</summary>
    public static OledPanel Ssd1306Size128X64 { get; } = new()
    {
        Name = "ssd1306-128x64",
        Controller = Controller,
        Width = 128,
        Height = 64,
        Initialization = Initialize(64, alternatingComPins: true),
        DriveLevels =
        [
            new(0x00, 0x11, LowestDeselectLevel), new(0x00, 0x11), new(0x2F, 0x21), new(0x5F, 0xF1), new(0x9F, 0xF1), new(0xFF, 0xF1),
        ],
    };

    /// <summary>
    /// The common 0.91 inch panel: 32 rows, COM lines in sequence. Each row is lit for twice the time, so less current is needed.
    /// </summary>
    public static OledPanel Ssd1306Size128X32 { get; } = Ssd1306Size128X64 with
    {
        Name = "ssd1306-128x32",
        Height = 32,
        Initialization = Initialize(32, alternatingComPins: false),
        DriveLevels =
        [
            new(0x00, 0x11, LowestDeselectLevel), new(0x00, 0x11), new(0x1F, 0x21), new(0x4F, 0xF1), new(0x8F, 0xF1), new(0xCF, 0xF1),
        ],
    };

    private static ImmutableArray<byte> Initialize(int rows, bool alternatingComPins) => ToBytes(
        StopScrolling(),
        SetClock(8),
        SetRows(rows),
        ResetVerticalShift(),
        ResetFirstRow(),
        UseChargePump(),
        UseHorizontalAddressing(),
        ReverseColumns(),
        ReverseRows(),
        SetComPins(alternatingComPins),
        UseDefaultDeselectLevel(),
        ShowMemory(),
        ShowOnesLit());
}
