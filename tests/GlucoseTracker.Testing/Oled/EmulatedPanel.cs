namespace GlucoseTracker.Testing.Oled;

/// <summary>The connection of a panel to its controller. With a wrong driver the picture is that of a real panel.</summary>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
/// <param name="FirstColumn">The memory column behind the left edge when the segments are remapped (A1).</param>
/// <param name="AlternatingComs">True when neighbouring rows are bonded to opposite sides of the chip (the wiring for DA 12).</param>
public sealed record EmulatedPanel(int Width, int Height, int FirstColumn = 0, bool AlternatingComs = true)
{
    /// <summary>The row, from the top, that a COM pad drives; null when the panel has none there.</summary>
    public int? GetRow(int pad)
    {
        var wired = !AlternatingComs ? pad : pad < 32 ? 2 * pad : (2 * (pad - 32)) + 1;
        var row = Height - 1 - wired;
        return row >= 0 ? row : null;
    }
}
