namespace GlucoseTracker.Graphics.Fonts;

/// <summary>A glyph of a font: the position of its ink, and the advance of the pen.</summary>
/// <param name="Advance">The columns to the next position of the pen.</param>
/// <param name="XOffset">The columns from the pen to the first column of ink.</param>
/// <param name="YOffset">The rows from the baseline up to the lowest row of ink; negative for descenders.</param>
/// <param name="Width">The columns of ink, 0 for a space.</param>
/// <param name="Height">The rows of ink.</param>
/// <param name="FirstColumn">The index of the first column in the font's data.</param>
public readonly record struct Glyph(int Advance, int XOffset, int YOffset, int Width, int Height, int FirstColumn);
