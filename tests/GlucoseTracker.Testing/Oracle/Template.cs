namespace GlucoseTracker.Testing.Oracle;

/// <summary>A picture that is looked for: one number for each column, bit 0 on top.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Columns">The columns from the first ink to the last.</param>
/// <param name="Height">Rows.</param>
/// <param name="Baseline">Which of the rows stands on the baseline.</param>
internal sealed record Template(string Text, ulong[] Columns, int Height, int Baseline)
{
    public int Width => Columns.Length;
}
