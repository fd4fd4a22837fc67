using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Alarms;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Labels in inverse at the right edge of 32 rows.</summary>
internal static class InverseLabel32
{
    private const int Padding = 3;

    /// <summary>OLD, LOW and their like.</summary>
    public static void DrawWord(Canvas canvas, string word)
    {
        var font = AlarmLabel.GetFont(word) == Fonts.Bold14 ? Fonts.Bold11 : Fonts.Bold8;
        Draw(canvas, word, font, 15, Layout32.UpperBaseline);
    }

    /// <summary>A lost line, a cause, a frozen value.</summary>
    public static void DrawLabel(Canvas canvas, string word) => Draw(canvas, word, Fonts.Bold8, 14, 10);

    private static void Draw(Canvas canvas, string word, BitmapFont font, int height, int baseline) =>
        InverseLabel.Draw(canvas, Layout32.Right + 1 - InverseLabel.GetWidth(word, font, Padding), 0, word, font, Padding, height, baseline);
}
