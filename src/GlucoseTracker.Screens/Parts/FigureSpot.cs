using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The place and the font of large figures, an icon or an arrow in a layout.</summary>
/// <param name="X">The first column, or the middle one of a centred figure.</param>
/// <param name="Top">The first row.</param>
/// <param name="Font">The font.</param>
internal readonly record struct FigureSpot(int X, int Top, BitmapFont Font)
{
    /// <summary>The alignment; by default the figure begins at <see cref="X"/>.</summary>
    public TextAlign Align { get; init; } = TextAlign.Left;

    public void Draw(Canvas canvas, ReadOnlySpan<char> text, Ink ink = Ink.Light) => canvas.Figure(X, Top, text, Font, ink, Align);
}
