namespace GlucoseTracker.Testing.Oracle;

/// <summary>A picture to search for: one number for each column, bit 0 on top.</summary>
/// <param name="Text">The text of the picture.</param>
/// <param name="Columns">The columns from the first ink to the last.</param>
/// <param name="Height">The number of rows.</param>
/// <param name="Baseline">The index of the row on the baseline.</param>
internal sealed record Template(string Text, ulong[] Columns, int Height, int Baseline)
{
    public int Width => Columns.Length;
}
