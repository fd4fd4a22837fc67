namespace GlucoseTracker.Graphics.Fonts;

/// <summary>A font file is not what it should be.</summary>
public sealed class BdfFormatException(string font, int line, string problem) : FormatException($"Font {font}, line {line}: {problem}")
{
    /// <summary>The line of the problem, from 1.</summary>
    public int Line { get; } = line;
}
