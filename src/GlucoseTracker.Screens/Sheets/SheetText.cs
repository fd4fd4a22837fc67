using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Sheets;

/// <summary>Text on sheets, in the fonts of the panel.</summary>
internal static class SheetText
{
    private const int MaxWidth = 256;
    private const int Baseline = 14;
    private const int Height = 24;

    /// <summary>Writes a line; the baseline is <see cref="Baseline"/> rows below <paramref name="y"/>.</summary>
    public static void Write(ColorImage picture, string text, int x, int y, BitmapFont font, Rgb color)
    {
        using var image = new ScreenImage(MaxWidth, Height);
        new Canvas(image, 0, 0).Text(0, Baseline, text, font);
        var line = new MonoFrame(MaxWidth, Height);
        image.PackInto(line);
        picture.Paste(line, x, y, 1, 0, color);
    }
}
