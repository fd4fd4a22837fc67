namespace GlucoseTracker.Graphics.Drawing;

/// <summary>The alignments of text at a column.</summary>
public enum TextAlign
{
    /// <summary>Left-aligned: the column is the first column of ink.</summary>
    Left,

    /// <summary>Right-aligned: the column is the last column of ink.</summary>
    Right,

    /// <summary>Centred: the column is the middle of the text.</summary>
    Center,
}
