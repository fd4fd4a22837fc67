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
    private static readonly InverseLabel NarrowWord = new(Fonts.Text6, 3, 15, 10);
    private static readonly InverseLabel Status = new(Fonts.Bold8, 3, 14, 10);

    /// <summary>The label of an alarm.</summary>
    public static void DrawAlarm(Canvas canvas, AlarmLabel label) => Draw(canvas, GetField(label), label.Word, Layout32.WordWidth);

    /// <summary>The label of an old value.</summary>
    public static void DrawOld(Canvas canvas, in View view) => DrawAlarm(canvas, AlarmLabel.FromOldTiny(view.Strings.Levels));

    /// <summary>The font of an alarm's label, also without the field.</summary>
    public static BitmapFont GetFont(AlarmLabel label) => GetField(label).ChooseFont(label.Word, Layout32.WordWidth);

    /// <summary>A lost connection, a cause, an unchanged value.</summary>
    public static void DrawStatus(Canvas canvas, string word) => Draw(canvas, Status, word, Layout32.LabelWidth);

    private static InverseLabel GetField(AlarmLabel label) => label.Size switch
    {
        AlarmLabelSize.Large => LargeWord,
        AlarmLabelSize.Medium or AlarmLabelSize.Small => Word,
        AlarmLabelSize.Narrow => NarrowWord,
    };

    private static void Draw(Canvas canvas, InverseLabel field, string word, int columns) =>
        field.Draw(canvas, Layout32.Right + 1 - field.GetWidth(word, columns), 0, word, columns);
}
