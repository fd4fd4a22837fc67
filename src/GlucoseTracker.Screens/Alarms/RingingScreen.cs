using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>
/// The screen of a ringing alarm alternates between two pictures, one second each. By day the light block is drawn in only one of them; at
/// night only the field around the word appears and disappears, and the number does not change.
/// </summary>
internal static class RingingScreen
{
    private const int BellGap = 8;
    private const int HintWidth = 46;
    private const int WordWidth = 54;
    private const int NightWordWidth = 54;

    private static readonly TextSpot Age = new(Layout64.Block.AgeMiddle, 39, Fonts.Bold8) { Align = TextAlign.Center };
    private static readonly InverseLabel SmallNightLabel = InverseLabel.Word with { Font = Fonts.Bold9 };
    private static readonly InverseLabel NarrowNightLabel = InverseLabel.Word with { Font = Fonts.Bold8 };

    public static void Draw(Canvas canvas, in View view)
    {
        var block = !view.IsNight && !view.State.Animation.IsSecondRingingFrame;
        var ink = block ? Ink.Dark : Ink.Light;
        if (block)
        {
            canvas.Box(0, 0, ValueZone.FullWidth, ValueZone.Height, corner: Corner.Large);
        }

        if (view.HasNoValue)
        {
            RingingWithoutValue.Draw(canvas, view, ink);
        }
        else
        {
            DrawValue(canvas, view, ink);
        }

        var label = AlarmLabel.From(view);
        var width = view.IsNight ? DrawNightWord(canvas, view, label) : DrawDayWord(canvas, label);
        canvas.Figure(width == 0 ? 0 : width + BellGap, Layout64.StatusTop, Icons.Bell, Fonts.Marks);
        if (view.State.Keys != KeySet.None)
        {
            KeyHint.Draw(canvas, view, Layout64.StatusBaseline, view.Strings.Keys.Snooze, Fonts.Bold8, HintWidth);
        }
        else
        {
            // Without a key, the words name another way to answer the alarm.
            var way = view.Strings.Keys.GetAnswerWay(view.State);
            FittedText.Draw(
                canvas, ValueZone.FullWidth - 1, Layout64.StatusBaseline, way, Fonts.Bold8, HintWidth, align: TextAlign.Right);
        }
    }

    private static void DrawValue(Canvas canvas, in View view, Ink ink)
    {
        var solid = ink == Ink.Light ? Fonts.Value : Fonts.ValueOnBlock;
        canvas.Figure(ValueZone.GetLeft(view, Fonts.Value, ValueZone.Width), ValueZone.Top, view.Text, view.ShowsOldWhileRinging
            ? Fonts.ValueOld
            : solid, ink);
        if (view.Freshness != Freshness.Fresh)
        {
            BigAge.Draw(canvas, view, Layout64.Block.AgeMiddle, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(Layout64.Block.TrendLeft, TrendColumn.ArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows, ink);
        Age.Draw(canvas, view.Times.Age(view.AgeMinutes, buffer), ink);
    }

    private static int DrawDayWord(Canvas canvas, AlarmLabel label)
    {
        var largest = label.Size switch
        {
            AlarmLabelSize.Large => Fonts.Bold14,
            AlarmLabelSize.Medium => Fonts.Bold11,
            AlarmLabelSize.Small or AlarmLabelSize.Narrow => Fonts.Bold9,
        };
        var font = FittedText.Choose(label.Word, largest, WordWidth, Layout64.LevelRows);
        canvas.Text(0, font == Fonts.Bold14 ? Layout64.StatusBottom : StatusBar.GetBaseline(label.Word), label.Word, font);
        return font.GetWidth(label.Word);
    }

    private static int DrawNightWord(Canvas canvas, in View view, AlarmLabel label)
    {
        var field = label.Size switch
        {
            AlarmLabelSize.Large or AlarmLabelSize.Medium => InverseLabel.Word,
            AlarmLabelSize.Small => SmallNightLabel,
            AlarmLabelSize.Narrow => NarrowNightLabel,
        };
        if (label.Word.Length > 0 && !view.State.Animation.IsSecondRingingFrame)
        {
            return field.Draw(canvas, 0, Layout64.WordTop, label.Word, NightWordWidth);
        }

        var font = field.ChooseFont(label.Word, NightWordWidth);
        canvas.Text(field.Padding, Layout64.WordTop + field.GetBaseline(font), label.Word, font);
        return label.Word.Length == 0 ? 0 : field.GetWidth(label.Word, NightWordWidth);
    }
}
