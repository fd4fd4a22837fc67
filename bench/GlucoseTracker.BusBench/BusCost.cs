namespace GlucoseTracker.BusBench;

/// <summary>What a change costs on an I2C bus.</summary>
/// <param name="Transactions">Transfers, START to STOP.</param>
/// <param name="Bytes">Bytes on the wire, addresses included.</param>
public readonly record struct BusCost(int Transactions, int Bytes)
{
    /// <summary>Time on the wire: nine clocks a byte, one each for START and STOP.</summary>
    public double Milliseconds(int hertz) => 1000.0 * ((9 * Bytes) + (2 * Transactions)) / hertz;
}
