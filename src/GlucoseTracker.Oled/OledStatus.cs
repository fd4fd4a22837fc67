namespace GlucoseTracker.Oled;

/// <summary>
/// Interprets the low bits of a controller's status byte. The data sheets do not define them, so the result is only a hint for users.
/// </summary>
public static class OledStatus
{
    /// <summary>The controllers that are known to return this value; empty for an unknown value.</summary>
    public static string GuessController(byte status) => (status & 0x0F) switch
    {
        0x03 or 0x06 => "SSD1306",
        0x08 => "SH1106",
        0x07 or 0x0F => "SH1107, some SSD1306",
        0x01 => "SSD1309",
        0x05 => "SSD1305",
        _ => "",
    };

    /// <summary>True when the display is on according to the byte (SSD1306 data sheet rev 1.1, section 10.1.21).</summary>
    public static bool IsDisplayOn(byte status) => (status & OledCommand.StatusOff) == 0;
}
