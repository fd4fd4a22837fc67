using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The answer to a key while the service is asked: a turning mark, the word, and dots that march.</summary>
internal static class AskingLine
{
    private const int WordOffset = 19;
    private const int DotsOffset = 59;
    private const int DotDistance = 6;
    private const int ThinGap = 5;
    private const int DotCount = 3;
    private const int Large = 3;
    private const int ThinLarge = 2;

    /// <summary>What <see cref="DrawThin"/> lights at most.</summary>
    public static int ThinLight => Fonts.Text6.Light(ScreenWords.Asking) + ThinDots;

    /// <summary>What <see cref="Dots"/> lights at most, large and thin.</summary>
    public const int LargeDots = DotCount * Large * Large;
    public const int ThinDots = DotCount * ThinLarge * ThinLarge;

    /// <summary>What <see cref="Draw"/> lights at most.</summary>
    public static int Light(BitmapFont font) => Fonts.Marks.Light(Icons.Turning) + font.Light(ScreenWords.Asking) + LargeDots;

    public static void Draw(Canvas canvas, in View view, int x, BitmapFont font)
    {
        canvas.Figure(x, 46, Icons.Turning, Fonts.Marks);
        canvas.Text(x + WordOffset, 57, ScreenWords.Asking, font);
        Dots(canvas, view, x + DotsOffset, 56);
    }

    /// <summary>With the least light: no mark, the small word, small dots.</summary>
    public static void DrawThin(Canvas canvas, in View view, int x)
    {
        canvas.Text(x, 57, ScreenWords.Asking, Fonts.Text6);
        ThinDotsAt(canvas, view, x + Fonts.Text6.Width(ScreenWords.Asking) + ThinGap, 56);
    }

    public static void Dots(Canvas canvas, in View view, int x, int y, Ink ink = Ink.Light)
    {
        for (var i = 0; i < DotCount; i++)
        {
            canvas.Blob(x + (i * DotDistance), y, i < view.State.Movement.AskingDots ? Large : 1, ink);
        }
    }

    public static void ThinDotsAt(Canvas canvas, in View view, int x, int y)
    {
        for (var i = 0; i < DotCount; i++)
        {
            var size = i < view.State.Movement.AskingDots ? ThinLarge : 1;
            canvas.Box(x + (i * DotDistance), y, size, size);
        }
    }
}
