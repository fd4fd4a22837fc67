namespace GlucoseTracker.Oled;

/// <summary>
/// The commands that the driver itself sends, by the names of the SSD1306 data sheet (rev 1.1, table 9-1, p. 28 to 32); the other
/// controllers share the numbers. What a glass needs beside them stands in its panel.
/// </summary>
internal static class OledCommand
{
    /// <summary>Low nibble of the column, page addressing only; the high nibble is 0x10.</summary>
    public const byte ColumnLow = 0x00;

    /// <summary>High nibble of the column, page addressing only.</summary>
    public const byte ColumnHigh = 0x10;

    /// <summary>First and last column of the window; moves the pointer to the first.</summary>
    public const byte ColumnRange = 0x21;

    /// <summary>First and last page of the window; moves the pointer to the first.</summary>
    public const byte PageRange = 0x22;

    /// <summary>Current through a lit pixel.</summary>
    public const byte Contrast = 0x81;

    /// <summary>Display off: sleep, memory kept.</summary>
    public const byte DisplayOff = 0xAE;

    /// <summary>Display on.</summary>
    public const byte DisplayOn = 0xAF;

    /// <summary>Page, page addressing only.</summary>
    public const byte Page = 0xB0;

    /// <summary>Pre-charge period.</summary>
    public const byte PreCharge = 0xD9;

    /// <summary>Level of the lines that are not scanned.</summary>
    public const byte DeselectLevel = 0xDB;

    /// <summary>The status byte's bit that is 1 while the display is off.</summary>
    public const byte StatusOff = 0x40;
}
