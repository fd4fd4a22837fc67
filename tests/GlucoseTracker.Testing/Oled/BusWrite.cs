using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Oled;

/// <summary>A failure of the bus after a number of bytes.</summary>
public sealed record BusFault(int AfterBytes, DisplayFailure Failure = DisplayFailure.NoAnswer);

/// <summary>A write by a driver.</summary>
/// <param name="IsData">True for picture bytes, false for commands.</param>
/// <param name="Bytes">The bytes, without address and control byte.</param>
/// <param name="Fault">The failure; null when the write succeeded.</param>
public sealed record BusWrite(bool IsData, byte[] Bytes, BusFault? Fault)
{
    /// <summary>Bytes on an I2C wire: address, control byte, content.</summary>
    public int WireBytes => Bytes.Length + 2;

    /// <summary>Such as "C 21 00 7F" or "D 1024 bytes".</summary>
    public override string ToString() =>
        IsData ? $"D {Bytes.Length} bytes" : $"C {string.Join(' ', Bytes.Select(value => value.ToString("X2")))}";
}
