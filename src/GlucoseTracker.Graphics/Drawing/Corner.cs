namespace GlucoseTracker.Graphics.Drawing;

/// <summary>The number of pixels that are cut from the first rows of each corner of a box.</summary>
public enum Corner
{
    /// <summary>Square corners.</summary>
    Square,

    /// <summary>1 pixel.</summary>
    Tiny,

    /// <summary>2 pixels, then 1.</summary>
    Small,

    /// <summary>3 pixels, then 1 and 1.</summary>
    Large,
}
