namespace GlucoseTracker.Graphics.Drawing;

/// <summary>How many pixels are cut from the first rows of each corner of a box.</summary>
public enum Corner
{
    /// <summary>None.</summary>
    Square,

    /// <summary>1.</summary>
    Tiny,

    /// <summary>2, then 1.</summary>
    Small,

    /// <summary>3, 1, then 1.</summary>
    Large,
}
