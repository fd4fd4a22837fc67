namespace GlucoseTracker.Graphics.Drawing;

/// <summary>What the column given with a text means.</summary>
public enum TextAlign
{
    /// <summary>The first column of ink.</summary>
    Left,

    /// <summary>The last column of ink.</summary>
    Right,

    /// <summary>The middle of the text.</summary>
    Center,
}
