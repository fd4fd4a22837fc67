using System.Diagnostics.CodeAnalysis;
using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;

namespace GlucoseTracker.Testing.Oled;

/// <summary>
/// A display at the end of a bus: interprets commands and data by the data sheet and gives the picture that a person would see.
/// Refuses what the data sheet does not allow, keeps noise in its memory after power-up, and fails when told to.
/// </summary>
public sealed class EmulatedOled : IStatusBus
{
    private readonly EmulatedChip _chip;
    private readonly EmulatedPanel _glass;
    private readonly Random _noise = new(1306);
    private readonly List<BusWrite> _writes = [];
    private readonly List<byte> _pending = [];
    private byte[] _memory = [];

    /// <summary>A display that has just got its power.</summary>
    public EmulatedOled(EmulatedChip chip, EmulatedPanel glass)
    {
        (_chip, _glass) = (chip, glass);
        LosePower();
        Registers.ModeWasLost = false;
    }

    /// <summary>The registers as they are.</summary>
    public OledRegisters Registers { get; private set; }

    /// <summary>Every write that was tried, in order; the ones that failed too.</summary>
    public IReadOnlyList<BusWrite> Writes => _writes;

    /// <summary>How often the status byte was read.</summary>
    public int StatusReads { get; private set; }

    /// <summary>True while nothing answers.</summary>
    public bool Unplugged { get; set; }

    /// <summary>Decides by a write's number, counted from 0, whether it fails, and after how many of its bytes; null for never.</summary>
    public Func<int, BusFault?>? Faults { get; set; }

    /// <summary>Called after every write that arrived, for watching all visible pictures.</summary>
    public Action? AfterWrite { get; set; }

    /// <summary>What a status read gives beyond the data sheet's bit 6; null when reads are not answered.</summary>
    public byte? StatusNibble { get; set; } = 0x03;

    /// <summary>True once the driver has let go of the bus.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Registers to reset values, noise in the memory: a dip of the supply, or a module put back.</summary>
    [MemberNotNull(nameof(Registers))]
    public void LosePower()
    {
        Registers = new OledRegisters(_chip) { ModeWasLost = _chip.HasWindows };
        _pending.Clear();
        _memory = new byte[_chip.Columns * _chip.Pages];
        _noise.NextBytes(_memory);
    }

    /// <summary>Forgets the writes so far.</summary>
    public void ClearWrites() => _writes.Clear();

    /// <inheritdoc/>
    public void SendCommands(ReadOnlySpan<byte> commands)
    {
        foreach (var command in Arriving(isData: false, commands))
        {
            Command(command);
        }

        Finish();
    }

    /// <inheritdoc/>
    public void SendData(ReadOnlySpan<byte> bytes)
    {
        if (_pending.Count > 0)
        {
            throw new OutsideDataSheetException($"Data while command {_pending[0]:X2} waits for parameters.");
        }

        foreach (var strip in Arriving(isData: true, bytes))
        {
            Store(strip);
        }

        Finish();
    }

    /// <inheritdoc/>
    public byte ReadStatus()
    {
        StatusReads++;
        if (Unplugged || StatusNibble is null)
        {
            throw new DisplayException(DisplayFailure.NoAnswer, "Nothing answers.");
        }

        return (byte)(StatusNibble.Value | (Registers.On ? 0x00 : 0x40));
    }

    /// <summary>What a person sees; dark while the display is off or has no supply.</summary>
    public MonoFrame Picture()
    {
        var picture = new MonoFrame(_glass.Width, _glass.Height);
        for (var com = 0; com < Registers.Multiplex && Registers is { On: true, Pump: true }; com++)
        {
            var pad = OledScan.GetPad(Registers, com);
            if (_glass.GetRow(pad) is not { } row || OledScan.GetMemoryLine(Registers, com, 8 * _chip.Pages) is not { } line)
            {
                continue;
            }

            for (var x = 0; x < _glass.Width; x++)
            {
                var strip = _memory[((line >> 3) * _chip.Columns) + _glass.FirstColumn + x];
                picture[x, row] = Registers.AllOn || ((strip >> (line & 7)) & 1) == (Registers.Inverted ? 0 : 1);
            }
        }

        return picture;
    }

    /// <summary>True when no bit of the whole memory is set, seen or not.</summary>
    public bool MemoryIsClear() => _memory.All(strip => strip == 0);

    /// <inheritdoc/>
    public void Dispose() => IsDisposed = true;

    /// <summary>Notes a write and gives the bytes that reach the chip.</summary>
    private byte[] Arriving(bool isData, ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (bytes.IsEmpty)
        {
            throw new OutsideDataSheetException("An empty write.");
        }

        var fault = Unplugged ? new BusFault(0, DisplayFailure.NoAnswer) : Faults?.Invoke(_writes.Count);
        _writes.Add(new BusWrite(isData, bytes.ToArray(), fault));
        return bytes[..Math.Min(bytes.Length, fault?.AfterBytes ?? int.MaxValue)].ToArray();
    }

    private void Finish()
    {
        AfterWrite?.Invoke();
        if (_writes[^1].Fault is { } fault)
        {
            _pending.Clear();
            throw new DisplayException(fault.Failure, "The bus failed as told.");
        }
    }

    private void Command(byte next)
    {
        _pending.Add(next);
        var command = _pending[0];
        if (!_chip.Parameters.TryGetValue(command, out var count))
        {
            throw new OutsideDataSheetException($"The {_chip.Name} has no command {command:X2}.");
        }

        if (_pending.Count > count)
        {
            OledCommands.Apply(_chip, Registers, command, [.. _pending.Skip(1)]);
            _pending.Clear();
        }
    }

    /// <summary>Stores a strip where the pointer is and moves the pointer as the addressing mode says.</summary>
    private void Store(byte strip)
    {
        var r = Registers;
        // The memory is kept as seen with remapped segments: the remap takes effect while writing.
        var column = r.SegmentsRemapped ? r.Column : _chip.Columns - 1 - r.Column;
        _memory[(r.Page * _chip.Columns) + column] = strip;
        OledCommands.Advance(_chip, r);
    }
}
