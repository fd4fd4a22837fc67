using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>
/// An alarm rings: two pictures, one second each. By day the block comes and goes, one picture to be seen and one to be read; at night only
/// the word's label does, and the figures stand still.
/// </summary>
internal static class RingingScreen
{
    private const int Middle = 107;
    private const int BellGap = 8;

    public static void Draw(Canvas canvas, in View view)
    {
        var block = !view.Night && !view.State.Movement.SecondRingingPicture;
        var ink = block ? Ink.Dark : Ink.Light;
        if (block)
        {
            canvas.Box(0, 0, ValueZone.Full, ValueZone.Height, corner: Corner.Large);
        }

        if (view.NoValue)
        {
            RingingWithoutValue.Draw(canvas, view, ink);
        }
        else
        {
            Value(canvas, view, ink);
        }

        var word = AlarmWord.Of(view);
        var width = view.Night ? NightWord(canvas, view, word) : DayWord(canvas, word);
        canvas.Figure(width == 0 ? 0 : width + BellGap, Strip.Top, Icons.Bell, Fonts.Marks);
        if (view.State.Keys != KeySet.None)
        {
            KeyHint.Draw(canvas, view, Strip.Baseline, ScreenWords.Snooze, Fonts.Bold8);
        }
    }

    private static void Value(Canvas canvas, in View view, Ink ink)
    {
        var solid = ink == Ink.Light ? Fonts.Value : Fonts.ValueOnBlock;
        canvas.Figure(ValueZone.Left(view, Fonts.Value, ValueZone.Width), 3, view.Text, view.RingsOld ? Fonts.ValueOld : solid, ink);
        if (view.Freshness != Freshness.Fresh)
        {
            BigAge.Draw(canvas, view, Middle, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Figure(94, 1, Icons.Arrow(view.Arrow), Fonts.Arrows, ink);
        canvas.Text(Middle, 39, ScreenWords.Age(view.AgeMinutes, buffer), Fonts.Bold8, ink, TextAlign.Center);
    }

    private static int DayWord(Canvas canvas, string word)
    {
        var font = AlarmWord.FontOf(word);
        canvas.Text(0, font == Fonts.Bold14 ? Strip.Bottom : Strip.BaselineOf(word), word, font);
        return font.Width(word);
    }

    private static int NightWord(Canvas canvas, in View view, string word)
    {
        const int Padding = 4;
        var font = AlarmWord.FontOf(word) == Fonts.Bold9 ? Fonts.Bold9 : Fonts.Bold11;
        if (word.Length > 0 && !view.State.Movement.SecondRingingPicture)
        {
            return Tag.Draw(canvas, 0, 45, word, font, Padding, 15, Strip.Baseline);
        }

        canvas.Text(Padding, Strip.Baseline, word, font);
        return word.Length == 0 ? 0 : Tag.Width(word, font, Padding);
    }
}
