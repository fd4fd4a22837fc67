namespace GlucoseTracker.Graphics.Fonts;

/// <summary>One letter of a font: where its ink lies, and how far the pen moves on.</summary>
/// <param name="Advance">Columns to the pen's next place.</param>
/// <param name="XOffset">Columns from the pen to the first column of ink.</param>
/// <param name="YOffset">Rows from the baseline up to the lowest row of ink; negative for tails.</param>
/// <param name="Width">Columns of ink, 0 for a space.</param>
/// <param name="Height">Rows of ink.</param>
/// <param name="FirstColumn">Where its columns begin in the font's store.</param>
public readonly record struct Glyph(int Advance, int XOffset, int YOffset, int Width, int Height, int FirstColumn);
