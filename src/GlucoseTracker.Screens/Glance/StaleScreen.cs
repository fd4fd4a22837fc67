using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Glance;

/// <summary>An old value: the figures lose their body, the age is large, a word says it, and beside it stands why.</summary>
internal static class StaleScreen
{
    private const int WordsGap = 6;
    private const int WordsRoom = 80;
    private const int TraceGap = 5;

    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(ValueZone.Left(view, Fonts.ValueOld, ValueZone.Width), 3, view.Text, Fonts.ValueOld);
        BigAge.Draw(canvas, view, 110);
        var tag = Tag.Draw(canvas, 0, 45, ScreenWords.Old, Fonts.Bold11, 4, 15, 57);
        if (!Beside(canvas, view, tag))
        {
            LifeDot.Draw(canvas, view);
        }
    }

    /// <summary>True when the trace was drawn. Level words are in the past tense: a block belongs to what is true now.</summary>
    private static bool Beside(Canvas canvas, in View view, int tag)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var x = tag + WordsGap;
        switch (StaleChoice.Of(view))
        {
            case StripContent.Asking:
                AskingLine.Draw(canvas, view, x, Fonts.Bold8);
                return false;
            case StripContent.Answer:
                canvas.Text(x, Strip.Baseline, ScreenWords.Answer(view.State.Answer!.Value, buffer), Fonts.Bold8);
                return false;
            case StripContent.Quiet:
                canvas.Figure(x, Strip.Top, Icons.BellAsleep, Fonts.Marks);
                canvas.Text(x + 19, Strip.Baseline, ScreenWords.Span(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8);
                return false;
            case StripContent.Label:
                Say(canvas, x, LabelText.Of(view, buffer));
                return false;
            case StripContent.Level:
                Say(canvas, x, ScreenWords.Was(view.IsHigh));
                return false;
            default:
                return Sparkline.Draw(canvas, view, tag + TraceGap, Strip.Top, 123, Strip.Bottom);
        }
    }

    private static void Say(Canvas canvas, int x, ReadOnlySpan<char> words)
    {
        var wide = Fonts.Bold9.Width(words) > WordsRoom;
        canvas.Text(x, wide ? Strip.Baseline : Strip.BaselineOf(words), words, wide ? Fonts.Bold8 : Fonts.Bold9);
    }
}
