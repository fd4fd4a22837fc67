using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.State;

namespace GlucoseTracker.Screens.Parts;

/// <summary>Words that point at the key next to the panel, on devices with such keys.</summary>
internal static class KeyHint
{
    private const int WordsEnd = 115;
    private const int Pointer = 119;
    private const int PointerWidth = 5;
    private const int PointerHeight = 9;

    public static void Draw(Canvas canvas, in View view, int baseline, ReadOnlySpan<char> words, BitmapFont font, int columns = WordsEnd)
    {
        FittedText.Draw(canvas, WordsEnd, baseline, words, font, columns, align: TextAlign.Right);
        for (var i = 0; i < PointerWidth && view.State.Keys == KeySet.ThreeAtRight; i++)
        {
            canvas.Box(Pointer + i, baseline + 1 - PointerHeight + i, 1, PointerHeight - (2 * i));
        }
    }
}
