using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>Texts in the largest font in which they fit. English fits in the first one; other languages are longer.</summary>
internal static class FittedText
{
    /// <summary>The font, or the first smaller one in which the text has at most these columns and these rows above its baseline.</summary>
    public static BitmapFont Choose(ReadOnlySpan<char> text, BitmapFont font, int columns, int rows = int.MaxValue)
    {
        while ((font.GetWidth(text) > columns || font.GetRise(text) > rows) && FindSmaller(font) is { } smaller)
        {
            font = smaller;
        }

        return font;
    }

    /// <summary>Draws a text in at most these columns.</summary>
    public static void Draw(
        Canvas canvas, int x, int baseline, ReadOnlySpan<char> text, BitmapFont font, int columns, Ink ink = Ink.Light,
        TextAlign align = TextAlign.Left) =>
        canvas.Text(x, baseline, text, Choose(text, font, columns), ink, align);

    private static BitmapFont? FindSmaller(BitmapFont font) => font switch
    {
        _ when font == Fonts.Bold14 => Fonts.Bold11,
        _ when font == Fonts.Bold11 => Fonts.Bold9,
        _ when font == Fonts.Bold9 => Fonts.Bold8,
        _ when font == Fonts.Bold8 || font == Fonts.Text8 => Fonts.Text6,
        _ => null,
    };
}
