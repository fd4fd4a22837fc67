using System.Globalization;
using GlucoseTracker.Graphics;
using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Screens;

/// <summary>
/// A picture that makes a wrong controller, wrong wiring or a failing panel visible: all four edges, two different corners, a number in
/// each band of eight rows, and horizontal and vertical stripes.
/// </summary>
public static class TestPattern
{
    private const int Corner = 6;
    private const int Stripes = 16;

    /// <summary>Replaces the frame's picture. For 128 columns and 32 or 64 rows.</summary>
    public static void Draw(MonoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        using var image = new ScreenImage(frame.Width, frame.Height);
        var (canvas, width, height) = (new Canvas(image, 0, 0), frame.Width, frame.Height);
        canvas.Box(0, 0, width, height);
        canvas.Box(1, 1, width - 2, height - 2, Ink.Dark);
        canvas.Box(2, 2, Corner, Corner);
        canvas.Box(width - 2 - Corner, height - 2 - Corner, Corner, Corner);
        canvas.Box(width - 1 - Corner, height - 1 - Corner, Corner - 2, Corner - 2, Ink.Dark);
        for (var page = 0; page < frame.Pages; page++)
        {
            canvas.Text(12, (8 * page) + 6, (page + 1).ToString(CultureInfo.InvariantCulture), Fonts.Text6);
        }

        canvas.Text(24, (height / 2) + 5, "TEST", Fonts.Bold11);
        for (var n = 0; n < Stripes; n += 2)
        {
            canvas.Box(78 + n, 4, 1, height - 8);
        }

        for (var row = 4; row < height - 4; row += 2)
        {
            canvas.Box(98, row, Stripes, 1);
        }

        image.PackInto(frame);
    }
}
