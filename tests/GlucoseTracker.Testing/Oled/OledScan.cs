namespace GlucoseTracker.Testing.Oled;

/// <summary>Computes which pad a scan step drives, and which line of the memory it shows (SSD1306 rev 1.1, tables 10-1 to 10-3).</summary>
internal static class OledScan
{
    public static int GetPad(OledRegisters r, int com)
    {
        var pad = r.AlternatingComs ? (com >> 1) + (32 * (com & 1)) : com;
        return r.ComSidesSwapped ? pad ^ 32 : pad;
    }

    public static int? GetMemoryLine(OledRegisters r, int com, int lines)
    {
        var step = ((r.ComsReversed ? r.Multiplex - 1 - com : com) + r.Offset) % lines;
        return step < r.Multiplex ? (step + r.StartLine) % lines : null;
    }
}
