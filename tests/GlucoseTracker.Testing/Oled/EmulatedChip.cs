using System.Collections.Immutable;

namespace GlucoseTracker.Testing.Oled;

/// <summary>The properties of a controller by its data sheet, independent of the tables of the driver.</summary>
/// <param name="Name">The name of the controller.</param>
/// <param name="Columns">Columns of the memory.</param>
/// <param name="Pages">Pages of the memory.</param>
/// <param name="HasWindows">Commands 20, 21 and 22 as on the SSD1306.</param>
/// <param name="PumpAfterReset">True when the panel is supplied without a command.</param>
/// <param name="ContrastAfterReset">The reset value of command 81.</param>
/// <param name="DeselectLevels">The bits that command DB may set.</param>
/// <param name="Parameters">Every command byte of the data sheet with the number of its parameters.</param>
public sealed record EmulatedChip(
    string Name,
    int Columns,
    int Pages,
    bool HasWindows,
    bool PumpAfterReset,
    byte ContrastAfterReset,
    byte DeselectLevels,
    ImmutableDictionary<byte, int> Parameters)
{
    /// <summary>SSD1306 rev 1.1, table 9-1, and its charge pump application note.</summary>
    public static EmulatedChip Ssd1306 { get; } = new("SSD1306", 128, 8, true, false, 0x7F, 0x30, Commands(
        (0x00, 0x1F, 0), (0x20, 0x20, 1), (0x21, 0x22, 2), (0x26, 0x27, 6), (0x29, 0x2A, 5), (0x2E, 0x2F, 0), (0x40, 0x7F, 0),
        (0x81, 0x81, 1), (0x8D, 0x8D, 1), (0xA0, 0xA1, 0), (0xA3, 0xA3, 2), (0xA4, 0xA7, 0), (0xA8, 0xA8, 1), (0xAE, 0xAF, 0),
        (0xB0, 0xB7, 0), (0xC0, 0xC0, 0), (0xC8, 0xC8, 0), (0xD3, 0xD3, 1), (0xD5, 0xD5, 1), (0xD9, 0xDB, 1), (0xE3, 0xE3, 0)));

    /// <summary>SH1106 V2.3: page addressing only, its own converter, which runs after reset.</summary>
    public static EmulatedChip Sh1106 { get; } = new("SH1106", 132, 8, false, true, 0x80, 0xFF, Commands(
        (0x00, 0x1F, 0), (0x30, 0x33, 0), (0x40, 0x7F, 0), (0x81, 0x81, 1), (0xA0, 0xA1, 0), (0xA4, 0xA7, 0), (0xA8, 0xA8, 1),
        (0xAD, 0xAD, 1),
        (0xAE, 0xAF, 0), (0xB0, 0xB7, 0), (0xC0, 0xC0, 0), (0xC8, 0xC8, 0), (0xD3, 0xD3, 1), (0xD5, 0xD5, 1), (0xD9, 0xDB, 1),
        (0xE0, 0xE0, 0),
        (0xE3, 0xE3, 0), (0xEE, 0xEE, 0)));

    /// <summary>SSD1305: as the SSD1306, but 132 columns, panel voltage from outside, colour banks.</summary>
    public static EmulatedChip Ssd1305 { get; } = new("SSD1305", 132, 8, true, true, 0x80, 0x3C, Commands(
        (0x00, 0x1F, 0), (0x20, 0x20, 1), (0x21, 0x22, 2), (0x26, 0x27, 4), (0x29, 0x2A, 5), (0x2E, 0x2F, 0), (0x40, 0x7F, 0),
        (0x81, 0x82, 1), (0x91, 0x93, 4), (0xA0, 0xA1, 0), (0xA3, 0xA3, 2), (0xA4, 0xA7, 0), (0xA8, 0xA8, 1), (0xAB, 0xAB, 3),
        (0xAC, 0xAC, 0),
        (0xAD, 0xAD, 1), (0xAE, 0xAF, 0), (0xB0, 0xB7, 0), (0xC0, 0xC0, 0), (0xC8, 0xC8, 0), (0xD3, 0xD3, 1), (0xD5, 0xD5, 1),
        (0xD8, 0xDB, 1),
        (0xE0, 0xE0, 0), (0xE3, 0xE3, 0), (0xEE, 0xEE, 0)));

    /// <summary>SSD1309: as the SSD1306, but panel voltage from outside, and a lock.</summary>
    public static EmulatedChip Ssd1309 { get; } = new("SSD1309", 128, 8, true, true, 0x7F, 0x3C, Commands(
        (0x00, 0x1F, 0), (0x20, 0x20, 1), (0x21, 0x22, 2), (0x26, 0x27, 6), (0x29, 0x2A, 5), (0x2E, 0x2F, 0), (0x40, 0x7F, 0),
        (0x81, 0x81, 1), (0xA0, 0xA1, 0), (0xA3, 0xA3, 2), (0xA4, 0xA7, 0), (0xA8, 0xA8, 1), (0xAE, 0xAF, 0), (0xB0, 0xB7, 0),
        (0xC0, 0xC0, 0),
        (0xC8, 0xC8, 0), (0xD3, 0xD3, 1), (0xD5, 0xD5, 1), (0xD9, 0xDB, 1), (0xE3, 0xE3, 0), (0xFD, 0xFD, 1)));

    /// <summary>The table of a data sheet: ranges of command bytes and the number of parameters of each.</summary>
    public static ImmutableDictionary<byte, int> Commands(params (int First, int Last, int Parameters)[] ranges) =>
        ranges.SelectMany(
            range => Enumerable.Range(range.First, range.Last - range.First + 1).Select(command => (command, range.Parameters)))
            .ToImmutableDictionary(pair => (byte)pair.command, pair => pair.Parameters);
}
