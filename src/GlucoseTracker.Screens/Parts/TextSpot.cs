using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The place and the font of a text in a layout.</summary>
/// <param name="X">The first, the middle or the last column, depending on the alignment.</param>
/// <param name="Baseline">The row of the baseline.</param>
/// <param name="Font">The font.</param>
internal readonly record struct TextSpot(int X, int Baseline, BitmapFont Font)
{
    /// <summary>The alignment; by default the text begins at <see cref="X"/>.</summary>
    public TextAlign Align { get; init; } = TextAlign.Left;

    /// <summary>The maximum columns; a longer text has a smaller font. Default: no limit.</summary>
    public int Width { get; init; } = int.MaxValue;

    public void Draw(Canvas canvas, ReadOnlySpan<char> text, Ink ink = Ink.Light) =>
        FittedText.Draw(canvas, X, Baseline, text, Font, Width, ink, Align);
}
