using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The answer to a key while the service is asked: a turning mark, the word, and dots that march.</summary>
internal static class AskingLine
{
    private const int WordOffset = 19;
    private const int DotsOffset = 59;
    private const int DotDistance = 6;

    public static void Draw(Canvas canvas, in View view, int x, BitmapFont font)
    {
        canvas.Figure(x, 46, Icons.Turning, Fonts.Marks);
        canvas.Text(x + WordOffset, 57, Words.Asking, font);
        Dots(canvas, view, x + DotsOffset, 56);
    }

    public static void Dots(Canvas canvas, in View view, int x, int y, Ink ink = Ink.Light)
    {
        for (var i = 0; i < 3; i++)
        {
            canvas.Blob(x + (i * DotDistance), y, i < view.State.Movement.AskingDots ? 3 : 1, ink);
        }
    }
}
