using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>A label in inverse: dark words on a light field.</summary>
/// <param name="Font">The font of the words.</param>
/// <param name="Padding">Columns between the field's edges and the words.</param>
/// <param name="Height">Rows of the field.</param>
/// <param name="Baseline">Rows from the field's first row to the words' baseline.</param>
internal sealed record InverseLabel(BitmapFont Font, int Padding, int Height, int Baseline)
{
    /// <summary>A cause or an unchanged value in the status bar of 64 rows.</summary>
    public static readonly InverseLabel Status = new(Fonts.Bold8, 4, 14, 10);

    /// <summary>OLD on 64 rows.</summary>
    public static readonly InverseLabel Word = new(Fonts.Bold11, 4, 15, 12);

    /// <summary>OLD over a graph on 64 rows.</summary>
    public static readonly InverseLabel Graph = new(Fonts.Bold8, 3, 10, 8);

    /// <summary>Draws the label with its upper left corner at a place, and returns its width in columns.</summary>
    public int Draw(Canvas canvas, int x, int y, ReadOnlySpan<char> text)
    {
        var width = GetWidth(text);
        canvas.Box(x, y, width, Height, corner: Corner.Small);
        canvas.Text(x + Padding, y + Baseline, text, Font, Ink.Dark);
        return width;
    }

    /// <summary>The width of the label with these words, in columns.</summary>
    public int GetWidth(ReadOnlySpan<char> text) => Font.GetWidth(text) + (2 * Padding);
}
