using System.Diagnostics.CodeAnalysis;
using GlucoseTracker.Graphics;
using GlucoseTracker.Oled;

namespace GlucoseTracker.Testing.Oled;

/// <summary>
/// A display on a bus: interprets commands and data by the data sheet and returns the visible picture. Rejects everything that the data
/// sheet does not allow, has noise in its memory after power-up, and fails on request.
/// </summary>
public sealed class EmulatedOled : IStatusBus
{
    private readonly EmulatedChip _chip;
    private readonly EmulatedPanel _glass;
    private readonly Random _noise = new(1306);
    private readonly List<BusWrite> _writes = [];
    private readonly List<byte> _pending = [];
    private byte[] _memory = [];

    /// <summary>Creates a display that has just been powered.</summary>
    public EmulatedOled(EmulatedChip chip, EmulatedPanel glass)
    {
        (_chip, _glass) = (chip, glass);
        LosePower();
        Registers.ModeWasLost = false;
    }

    /// <summary>The present registers.</summary>
    public OledRegisters Registers { get; private set; }

    /// <summary>Every attempted write in order, including failed ones.</summary>
    public IReadOnlyList<BusWrite> Writes => _writes;

    /// <summary>The number of reads of the status byte.</summary>
    public int StatusReads { get; private set; }

    /// <summary>True while the display does not acknowledge.</summary>
    public bool Unplugged { get; set; }

    /// <summary>Returns by the number of a write, from 0, whether it fails, and after how many bytes; null: no write fails.</summary>
    public Func<int, BusFault?>? Faults { get; set; }

    /// <summary>Called after every write that arrived, for checking all visible pictures.</summary>
    public Action? AfterWrite { get; set; }

    /// <summary>The low bits of the status byte besides bit 6 of the data sheet; null when reads are not acknowledged.</summary>
    public byte? StatusNibble { get; set; } = 0x03;

    /// <summary>True when the driver has closed the bus.</summary>
    public bool IsDisposed { get; private set; }

    /// <summary>Registers to reset values, noise in the memory: after a voltage dip, or when a module was plugged in again.</summary>
    [MemberNotNull(nameof(Registers))]
    public void LosePower()
    {
        Registers = new OledRegisters(_chip) { ModeWasLost = _chip.HasWindows };
        _pending.Clear();
        _memory = new byte[_chip.Columns * _chip.Pages];
        _noise.NextBytes(_memory);
    }

    /// <summary>Clears the list of writes.</summary>
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

    /// <summary>The visible picture; dark while the display is off or has no supply.</summary>
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

    /// <summary>True when no bit of the whole memory is set, including invisible parts.</summary>
    public bool MemoryIsClear() => _memory.All(strip => strip == 0);

    /// <inheritdoc/>
    public void Dispose() => IsDisposed = true;

    /// <summary>Records a write and returns the bytes that reach the controller.</summary>
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

    /// <summary>Stores a strip at the pointer and moves the pointer by the addressing mode.</summary>
    private void Store(byte strip)
    {
        var r = Registers;
        // The memory is stored as visible with remapped segments: the remap takes effect while writing.
        var column = r.SegmentsRemapped ? r.Column : _chip.Columns - 1 - r.Column;
        _memory[(r.Page * _chip.Columns) + column] = strip;
        OledCommands.Advance(_chip, r);
    }
}
