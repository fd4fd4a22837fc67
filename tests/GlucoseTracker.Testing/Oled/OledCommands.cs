namespace GlucoseTracker.Testing.Oled;

/// <summary>The commands and the data pointer of the emulated controllers.</summary>
internal static class OledCommands
{
    public static void Apply(EmulatedChip chip, OledRegisters r, byte command, byte[] parameters)
    {
        Need(!r.Locked || command == 0xFD, command, "the lock is closed");
        if (r.ModeWasLost && (command is <= 0x1F or 0x21 or 0x22 or (>= 0xB0 and <= 0xBF)))
        {
            return;
        }

        switch (command)
        {
            case <= 0x0F:
                NeedPageMode(r, command);
                r.Column = (r.Column & 0xF0) | command;
                break;
            case <= 0x1F:
                NeedPageMode(r, command);
                r.Column = (r.Column & 0x0F) | ((command & 0x0F) << 4);
                Need(r.Column < chip.Columns, command, "column beyond the memory");
                break;
            case 0x20 when chip.HasWindows:
                Need(parameters[0] <= 2, command, "addressing mode 3 does not exist");
                (r.Mode, r.ModeWasLost) = (parameters[0], false);
                break;
            case 0x21 when chip.HasWindows:
                NeedRange(parameters, chip.Columns, command, r.Mode);
                r.ColumnRange = (parameters[0], parameters[1]);
                r.Column = parameters[0];
                break;
            case 0x22:
                NeedRange(parameters, chip.Pages, command, r.Mode);
                r.PageRange = (parameters[0], parameters[1]);
                r.Page = parameters[0];
                break;
            case 0x2E or (>= 0x30 and <= 0x33) or 0xE3:
                break;
            case >= 0x40 and <= 0x7F:
                r.StartLine = command & 0x3F;
                break;
            case 0x81:
                r.Contrast = parameters[0];
                break;
            case 0x8D:
                Need(parameters[0] is 0x10 or 0x14, command, "charge pump is 10 or 14");
                r.Pump = parameters[0] == 0x14;
                break;
            case 0xA0 or 0xA1:
                r.SegmentsRemapped = command == 0xA1;
                break;
            case 0xA4 or 0xA5:
                r.AllOn = command == 0xA5;
                break;
            case 0xA6 or 0xA7:
                r.Inverted = command == 0xA7;
                break;
            case 0xA8:
                Need(parameters[0] is >= 15 and < 128 && parameters[0] < 8 * chip.Pages, command, "multiplex ratio out of range");
                r.Multiplex = parameters[0] + 1;
                break;
            case 0xAD when chip.HasWindows:
                Need(parameters[0] == 0x8E, command, "master configuration is 8E");
                break;
            case 0xAD:
                Need(!r.On, command, "only while the display is off");
                Need((parameters[0] & 0xFE) == 0x8A, command, "converter is 8A or 8B");
                r.Pump = parameters[0] == 0x8B;
                break;
            case 0xAE or 0xAF:
                r.On = command == 0xAF;
                break;
            case >= 0xB0 and <= 0xBF:
                NeedPageMode(r, command);
                r.Page = command & 0x0F;
                break;
            case 0xC0 or 0xC8:
                r.ComsReversed = command == 0xC8;
                break;
            case 0xD3:
                Need(parameters[0] < 8 * chip.Pages, command, "offset out of range");
                r.Offset = parameters[0];
                break;
            case 0xD5 or 0xD8:
                break;
            case 0xD9:
                Need((parameters[0] & 0x0F) != 0 && (parameters[0] & 0xF0) != 0, command, "a phase of 0 clocks is invalid");
                r.PreCharge = parameters[0];
                break;
            case 0xDA:
                Need((parameters[0] & ~0x30) == 0x02, command, "bits 0 to 3 are 2");
                r.AlternatingComs = (parameters[0] & 0x10) != 0;
                r.ComSidesSwapped = (parameters[0] & 0x20) != 0;
                break;
            case 0xDB:
                Need((parameters[0] & ~chip.DeselectLevels) == 0, command, "no such level");
                r.DeselectLevel = parameters[0];
                break;
            case 0xFD:
                Need(parameters[0] is 0x12 or 0x16, command, "the lock is 12 or 16");
                r.Locked = parameters[0] == 0x16;
                break;
            default:
                throw new OutsideDataSheetException($"No display of ours uses command {command:X2}.");
        }
    }

    /// <summary>Moves the pointer after a byte of data.</summary>
    public static void Advance(EmulatedChip chip, OledRegisters r)
    {
        if (r.Mode == 2)
        {
            r.Column = r.Column + 1 < chip.Columns ? r.Column + 1 : chip.HasWindows ? 0 : r.Column;
            return;
        }

        var (inner, outer) = (r.Column == r.ColumnRange.Last, r.Page == r.PageRange.Last);
        if (r.Mode == 0)
        {
            r.Column = inner ? r.ColumnRange.First : r.Column + 1;
            r.Page = !inner ? r.Page : outer ? r.PageRange.First : r.Page + 1;
        }
        else
        {
            r.Page = outer ? r.PageRange.First : r.Page + 1;
            r.Column = !outer ? r.Column : inner ? r.ColumnRange.First : r.Column + 1;
        }
    }

    private static void NeedPageMode(OledRegisters r, byte command) => Need(r.Mode == 2, command, "for page addressing only");

    private static void NeedRange(byte[] parameters, int count, byte command, int mode)
    {
        Need(mode != 2, command, "not for page addressing");
        Need(parameters[0] <= parameters[1] && parameters[1] < count, command, $"range {parameters[0]} to {parameters[1]}");
    }

    private static void Need(bool allowed, byte command, string why)
    {
        if (!allowed)
        {
            throw new OutsideDataSheetException($"Command {command:X2}: {why}.");
        }
    }
}
