using GlucoseTracker.Oled;

namespace GlucoseTracker.BusBench;

/// <summary>A bus that takes everything and counts it as I2C does: address and control byte before each transfer's content.</summary>
public sealed class CountingBus : IDisplayBus
{
    /// <summary>What went over the wire since the last call of <see cref="Reset"/>.</summary>
    public BusCost Cost { get; private set; }

    /// <summary>Starts counting from nothing.</summary>
    public void Reset() => Cost = default;

    /// <inheritdoc/>
    public void SendCommands(ReadOnlySpan<byte> commands) => Count(commands.Length);

    /// <inheritdoc/>
    public void SendData(ReadOnlySpan<byte> bytes) => Count(bytes.Length);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Count(int content) => Cost = new BusCost(Cost.Transactions + 1, Cost.Bytes + content + 2);
}
