using System.Collections.Immutable;
using Iot.Device.Ssd13xx.Commands;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

namespace GlucoseTracker.Oled;

/// <summary>
/// All commands that the program sends to a controller. The transfer of frames uses plain bytes and allocates nothing. The initialization
/// is built once from commands of Iot.Device.Bindings, and from the types below for commands that the library lacks.
/// </summary>
/// <remarks>
/// Pages are those of Solomon Systech's SSD1306 data sheet rev 1.1 (table 9-1, p. 28 to 32); "AN" is its charge pump application note.
/// The other controllers share the numbers: SSD1305 rev 1.9 (table 9-1, p. 33 to 38), SSD1309 (table 9-1, p. 27 on), SH1106 (numbers in
/// brackets: those that Sino Wealth's data sheet gives its commands, 1 to 24, because its pages differ between versions).
/// </remarks>
internal static class OledCommand
{
    /// <summary>Low nibble of the column, page addressing only (SH1106 (1)); the high nibble is 0x10.</summary>
    public const byte ColumnLow = 0x00;

    /// <summary>High nibble of the column, page addressing only (SH1106 (2)).</summary>
    public const byte ColumnHigh = 0x10;

    /// <summary>
    /// First and last column of the window; moves the pointer to the first (p. 35). The library's type takes no column above
    /// 127, the SSD1305 has 132.
    /// </summary>
    public const byte ColumnRange = 0x21;

    /// <summary>First and last page of the window; moves the pointer to the first (p. 35).</summary>
    public const byte PageRange = 0x22;

    /// <summary>Current through a lit pixel.</summary>
    public const byte Contrast = 0x81;

    /// <summary>Display off: sleep, memory kept.</summary>
    public const byte DisplayOff = 0xAE;

    /// <summary>Display on.</summary>
    public const byte DisplayOn = 0xAF;

    /// <summary>Page, page addressing only (SH1106 (12)).</summary>
    public const byte Page = 0xB0;

    /// <summary>
    /// The pre-charge period (SH1106 (16): there the low nibble is the pre-charge and the high one the discharge, the reverse
    /// of the SSD controllers).
    /// </summary>
    public const byte PreCharge = 0xD9;

    /// <summary>Level of the lines that are not scanned (p. 43; SH1106 (18)).</summary>
    public const byte DeselectLevel = 0xDB;

    /// <summary>
    /// The lowest deselect level of all four chips: 0.65 VCC on an SSD1306 (p. 43), 0.430 VREF on an SH1106 (18), the first row of the
    /// table on SSD1305 and SSD1309. A lower level makes lit pixels darker.
    /// </summary>
    public const byte LowestDeselectLevel = 0x00;

    /// <summary>The status byte's bit that is 1 while the display is off.</summary>
    public const byte StatusOff = 0x40;

    /// <summary>2E: no scrolling (p. 46).</summary>
    public static ICommand StopScrolling() => new DeactivateScroll();

    /// <summary>
    /// D5: the clock undivided, the oscillator at one of 16 frequencies; 8 is the nominal one of SSD chips, 5 that of the
    /// SH1106 (p. 40; SH1106 (15)).
    /// </summary>
    public static ICommand SetClock(byte frequency) => new SetDisplayClockDivideRatioOscillatorFrequency(0, frequency);

    /// <summary>A8: rows of the panel, 16 to 64 (p. 37; SH1106 (9)).</summary>
    public static ICommand SetRows(int rows) => new SetMultiplexRatio((byte)(rows - 1));

    /// <summary>D3: no vertical shift (p. 37; SH1106 (14)).</summary>
    public static ICommand ResetVerticalShift() => new SetDisplayOffset(0);

    /// <summary>40: the first row of the memory on top (p. 36; SH1106 (4)).</summary>
    public static ICommand ResetFirstRow() => new SetDisplayStartLine(0);

    /// <summary>8D: the charge pump is on with the display (SSD1306 only, AN p. 3).</summary>
    public static ICommand UseChargePump() => new SetChargePump(true);

    /// <summary>20: horizontal addressing (p. 34).</summary>
    public static ICommand UseHorizontalAddressing() => new SetMemoryAddressingMode(SetMemoryAddressingMode.AddressingMode.Horizontal);

    /// <summary>
    /// A1: the last column on SEG0 (p. 36; SH1106 (6)). With <see cref="ReverseRows"/> the picture is upright, the connector
    /// above or to the left.
    /// </summary>
    public static ICommand ReverseColumns() => new SetSegmentReMap(true);

    /// <summary>C8: scan from the last COM to the first (p. 37; SH1106 (13)).</summary>
    public static ICommand ReverseRows() => new SetComOutputScanDirection(false);

    /// <summary>DA: COM pins of both sides alternating, or in sequence; sides not swapped (p. 40; SH1106 (17)).</summary>
    public static ICommand SetComPins(bool alternating) => new SetComPinsHardwareConfiguration(alternating, false);

    /// <summary>DB: deselect level 0.77 VCC of an SSD1306 (p. 43).</summary>
    public static ICommand UseDefaultDeselectLevel() => new SetVcomhDeselectLevel(SetVcomhDeselectLevel.DeselectLevel.Vcc0_77);

    /// <summary>
    /// DB: a level that the library does not name: 34 is 0.77 VCC of an SSD1305 and 0.78 VCC of an SSD1309, 35 is 0.77 VREF of
    /// an SH1106 (18).
    /// </summary>
    public static ICommand SetDeselectLevel(byte level) => new SetByte(DeselectLevel, level);

    /// <summary>A4: show the memory (p. 37; SH1106 (7)).</summary>
    public static ICommand ShowMemory() => new EntireDisplayOn(false);

    /// <summary>A6: 1 is lit (p. 37; SH1106 (8)).</summary>
    public static ICommand ShowOnesLit() => new SetNormalDisplay();

    /// <summary>AD 8E: panel voltage comes from outside (SSD1305 only); allowed only while the display is off.</summary>
    public static ICommand UseExternalVoltage() => new SetByte(0xAD, 0x8E);

    /// <summary>D8 05: one colour, low power (SSD1305 only).</summary>
    public static ICommand UseOneColorWithLowPower() => new SetByte(0xD8, 0x05);

    /// <summary>FD 12: accept commands (SSD1309 only).</summary>
    public static ICommand UnlockCommands() => new SetByte(0xFD, 0x12);

    /// <summary>AD 8B: converter on (SH1106 (10)); allowed only while the display is off.</summary>
    public static ICommand UseConverter() => new SetByte(0xAD, 0x8B);

    /// <summary>32: converter at 8.0 V, the value after reset (SH1106 (3)).</summary>
    public static ICommand ResetConverterVoltage() => new SetMode(0x32);

    /// <summary>The bytes of a sequence of commands, computed once.</summary>
    public static ImmutableArray<byte> ToBytes(params ReadOnlySpan<ICommand> commands)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        foreach (var command in commands)
        {
            bytes.AddRange(command.GetBytes());
        }

        return bytes.ToImmutable();
    }

    /// <summary>A one-byte command that Iot.Device.Bindings lacks.</summary>
    private sealed record SetMode(byte Id) : ICommand
    {
        public byte[] GetBytes() => [Id];
    }

    /// <summary>A command with one parameter that Iot.Device.Bindings lacks.</summary>
    private sealed record SetByte(byte Id, byte Value) : ICommand
    {
        public byte[] GetBytes() => [Id, Value];
    }
}
