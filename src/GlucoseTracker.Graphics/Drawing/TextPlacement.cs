namespace GlucoseTracker.Graphics.Drawing;

/// <summary>The place of the ink of a text on an image, in columns and rows. Without ink, right is left of left.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">The first column.</param>
/// <param name="Top">The first row.</param>
/// <param name="Right">The last column.</param>
/// <param name="Bottom">The last row.</param>
public sealed record TextPlacement(string Text, int Left, int Top, int Right, int Bottom);
