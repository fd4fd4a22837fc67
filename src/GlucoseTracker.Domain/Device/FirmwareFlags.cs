namespace GlucoseTracker.Domain.Device;

/// <summary>
/// The report of a Raspberry Pi's firmware about supply and heat, in the bits of <c>vcgencmd get_throttled</c>: the low 16 bits are the
/// present state, and the same bits 16 places higher are set when it occurred since the start of the board.
/// </summary>
/// <remarks>The default value reports no problem; an unreadable status is <c>FirmwareFlags?</c>. Equality: by the bits.</remarks>
/// <param name="Bits">The bits.</param>
public readonly record struct FirmwareFlags(int Bits)
{
    private const int LowVoltage = 1;

    /// <summary>The frequency is capped, or the processor is throttled.</summary>
    private const int Slow = 2 | 4;

    private const int SinceStart = 16;

    /// <summary>True when the supply voltage is below 4.63 V now.</summary>
    public bool IsVoltageLow => (Bits & LowVoltage) != 0;

    /// <summary>True when the supply voltage was too low at some time since the start of the board.</summary>
    public bool WasVoltageLow => (Bits & (LowVoltage << SinceStart)) != 0;

    /// <summary>True when the processor is slowed down now.</summary>
    public bool IsThrottled => (Bits & Slow) != 0;

    /// <summary>True when the processor was slowed down at some time since the start of the board.</summary>
    public bool WasThrottled => (Bits & (Slow << SinceStart)) != 0;
}
