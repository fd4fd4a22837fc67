namespace GlucoseTracker.Graphics.Fonts;

/// <summary>A font file is not a valid BDF font. The message names the font and the line.</summary>
public sealed class BdfFormatException(string font, int line, string problem) : FormatException($"Font {font}, line {line}: {problem}");
