using GlucoseTracker.Graphics;

namespace GlucoseTracker.Testing.Oled;

/// <summary>A failure of the bus: so many bytes arrive, then this.</summary>
public sealed record BusFault(int AfterBytes, DisplayFailure Failure = DisplayFailure.NoAnswer);

/// <summary>One write as a driver tried it.</summary>
/// <param name="IsData">Picture bytes, not commands.</param>
/// <param name="Bytes">The bytes, without address and control byte.</param>
/// <param name="Fault">How it failed; null when it arrived.</param>
public sealed record BusWrite(bool IsData, byte[] Bytes, BusFault? Fault)
{
    /// <summary>Bytes on an I2C wire: address, control byte, content.</summary>
    public int WireBytes => Bytes.Length + 2;

    /// <summary>Such as "C 21 00 7F" or "D 1024 bytes".</summary>
    public override string ToString() =>
        IsData ? $"D {Bytes.Length} bytes" : $"C {string.Join(' ', Bytes.Select(value => value.ToString("X2")))}";
}
