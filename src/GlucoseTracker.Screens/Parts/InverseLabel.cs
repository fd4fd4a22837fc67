using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>A label in inverse: dark words on a light field.</summary>
internal static class InverseLabel
{
    /// <summary>Draws it and returns its width.</summary>
    public static int Draw(Canvas canvas, int x, int y, ReadOnlySpan<char> text, BitmapFont font, int padding, int height, int baseline)
    {
        var width = GetWidth(text, font, padding);
        canvas.Box(x, y, width, height, corner: Corner.Small);
        canvas.Text(x + padding, baseline, text, font, Ink.Dark);
        return width;
    }

    public static int GetWidth(ReadOnlySpan<char> text, BitmapFont font, int padding) => font.GetWidth(text) + (2 * padding);
}
