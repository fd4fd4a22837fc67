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
    private const string Capital = "H";

    /// <summary>A cause or an unchanged value in the status bar of 64 rows.</summary>
    public static readonly InverseLabel Status = new(Fonts.Bold8, 4, 14, 10);

    /// <summary>OLD on 64 rows.</summary>
    public static readonly InverseLabel Word = new(Fonts.Bold11, 4, 15, 12);

    /// <summary>OLD over a graph on 64 rows.</summary>
    public static readonly InverseLabel Graph = new(Fonts.Bold8, 3, 10, 8);

    /// <summary>Draws the label with its upper left corner at a place, and returns its width in columns.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="x">The first column of the field.</param>
    /// <param name="y">The first row of the field.</param>
    /// <param name="text">The words.</param>
    /// <param name="columns">The columns for the words; longer words have a smaller font.</param>
    public int Draw(Canvas canvas, int x, int y, ReadOnlySpan<char> text, int columns = int.MaxValue)
    {
        var (width, font) = (GetWidth(text, columns), ChooseFont(text, columns));
        canvas.Box(x, y, width, Height, corner: Corner.Small);
        canvas.Text(x + Padding, y + GetBaseline(font), text, font, Ink.Dark);
        return width;
    }

    /// <summary>The width of the label with these words, in columns.</summary>
    public int GetWidth(ReadOnlySpan<char> text, int columns = int.MaxValue) =>
        ChooseFont(text, columns).GetWidth(text) + (2 * Padding);

    /// <summary>The font of the words.</summary>
    public BitmapFont ChooseFont(ReadOnlySpan<char> text, int columns) => FittedText.Choose(text, Font, columns, Baseline);

    /// <summary>The rows from the field's first row to the baseline of a font; a smaller font is in the middle of the field.</summary>
    public int GetBaseline(BitmapFont font) => Baseline - ((Font.GetRise(Capital) - font.GetRise(Capital)) / 2);
}
