using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Alarms;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>Labels in inverse in the upper right corner of 32 rows.</summary>
internal static class InverseLabel32
{
    private static readonly InverseLabel LargeWord = new(Fonts.Bold11, 3, 15, Layout32.UpperBaseline);
    private static readonly InverseLabel Word = new(Fonts.Bold8, 3, 15, Layout32.UpperBaseline);
    private static readonly InverseLabel LongWord = new(Fonts.Text6, 3, 15, 10);
    private static readonly InverseLabel Status = new(Fonts.Bold8, 3, 14, 10);

    /// <summary>The word of a level, of an alarm or of an old value.</summary>
    public static void DrawWord(Canvas canvas, in View view, string word) => Draw(canvas, GetLabel(view, word), word);

    /// <summary>The font of such a word, which is also its font without the box.</summary>
    public static BitmapFont GetFont(in View view, string word) => GetLabel(view, word).ChooseFont(word, Layout32.WordWidth);

    private static InverseLabel GetLabel(in View view, string word) => word == view.Strings.Levels.LowSoonTiny ? LongWord
        : word == view.Strings.Levels.OldTiny || AlarmLabel.GetFont(view, word) == Fonts.Bold14 ? LargeWord
        : Word;

    /// <summary>A lost connection, a cause, an unchanged value.</summary>
    public static void DrawLabel(Canvas canvas, string word) => Draw(canvas, Status, word);

    private static void Draw(Canvas canvas, InverseLabel label, string word)
    {
        var columns = label == LongWord || label == LargeWord || label == Word ? Layout32.WordWidth : Layout32.LabelWidth;
        label.Draw(canvas, Layout32.Right + 1 - label.GetWidth(word, columns), 0, word, columns);
    }
}
