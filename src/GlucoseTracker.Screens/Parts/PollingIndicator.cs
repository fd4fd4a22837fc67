using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The feedback for a key during a poll: a turning mark, the word, and moving dots.</summary>
internal static class PollingIndicator
{
    private const int DotsOffset = 59;

    /// <summary>The columns from the first column of the word to the dots, without the mark.</summary>
    public const int DotsAfterWord = 40;

    private const int DotDistance = 6;
    private const int CompactGap = 5;
    private const int DotCount = 3;
    private const int DotSize = 3;
    private const int CompactDotSize = 2;

    /// <summary>The maximum pixels of <see cref="DrawCompact"/>.</summary>
    public static int CountCompactLitPixels(in View view) => Fonts.Text6.CountLitPixels(view.Strings.Polling) + CompactDotsLitPixels;

    /// <summary>The maximum pixels of <see cref="DrawDots"/>, large and thin.</summary>
    public const int DotsLitPixels = DotCount * DotSize * DotSize;
    public const int CompactDotsLitPixels = DotCount * CompactDotSize * CompactDotSize;

    /// <summary>The maximum pixels of <see cref="Draw"/>.</summary>
    public static int CountLitPixels(in View view, BitmapFont font) =>
        Fonts.Marks.CountLitPixels(Icons.Polling) + font.CountLitPixels(view.Strings.Polling) + DotsLitPixels;

    public static void Draw(Canvas canvas, in View view, int x, BitmapFont font)
    {
        canvas.Figure(x, Layout64.StatusTop, Icons.Polling, Fonts.Marks);
        canvas.Text(x + Layout64.TextAfterIcon, Layout64.StatusBaseline, view.Strings.Polling, font);
        DrawDots(canvas, view, x + DotsOffset, Layout64.StatusBaseline - 1);
    }

    /// <summary>Draws the form with the fewest pixels: no mark, the small word, small dots.</summary>
    public static void DrawCompact(Canvas canvas, in View view, int x)
    {
        canvas.Text(x, Layout64.StatusBaseline, view.Strings.Polling, Fonts.Text6);
        DrawCompactDots(canvas, view, x + Fonts.Text6.GetWidth(view.Strings.Polling) + CompactGap, Layout64.StatusBaseline - 1);
    }

    public static void DrawDots(Canvas canvas, in View view, int x, int y, Ink ink = Ink.Light)
    {
        for (var i = 0; i < DotCount; i++)
        {
            canvas.Point(x + (i * DotDistance), y, i < view.State.Animation.PollingDots ? DotSize : 1, ink);
        }
    }

    public static void DrawCompactDots(Canvas canvas, in View view, int x, int y)
    {
        for (var i = 0; i < DotCount; i++)
        {
            var size = i < view.State.Animation.PollingDots ? CompactDotSize : 1;
            canvas.Box(x + (i * DotDistance), y, size, size);
        }
    }
}
