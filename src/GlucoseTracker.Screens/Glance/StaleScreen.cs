using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

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
        var tag = Tag.Draw(canvas, 0, 45, Words.Old, Fonts.Bold11, 4, 15, 57);
        if (!Beside(canvas, view, tag))
        {
            LifeDot.Draw(canvas, view);
        }
    }

    /// <summary>True when the trace was drawn. Level words are in the past tense: a block belongs to what is true now.</summary>
    private static bool Beside(Canvas canvas, in View view, int tag)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var state = view.State;
        if (state.Link == LinkState.Asking)
        {
            AskingLine.Draw(canvas, view, tag + WordsGap, Fonts.Bold8);
        }
        else if (state.Answer is { } answer)
        {
            canvas.Text(tag + WordsGap, Strip.Baseline, Words.Answer(answer, buffer), Fonts.Bold8);
        }
        else if (state.Alarm is { Phase: AlarmPhase.Snoozed } alarm && !(state.Cause is not null && state.Movement.SecondLabel))
        {
            canvas.Figure(tag + WordsGap, Strip.Top, Icons.BellAsleep, Fonts.Marks);
            canvas.Text(tag + WordsGap + 19, Strip.Baseline, Words.Span(alarm.MinutesLeft, buffer), Fonts.Text8);
        }
        else if (state.Cause is not null)
        {
            var words = LabelText.Of(view, buffer);
            var wide = Fonts.Bold9.Width(words) > WordsRoom;
            canvas.Text(tag + WordsGap, wide ? Strip.Baseline : Strip.BaselineOf(words), words, wide ? Fonts.Bold8 : Fonts.Bold9);
        }
        else if (view.IsUrgent || view.IsOut)
        {
            var words = Words.Was(view.IsHigh);
            canvas.Text(tag + WordsGap, Strip.BaselineOf(words), words, Fonts.Bold9);
        }
        else
        {
            return Sparkline.Draw(canvas, view, tag + TraceGap, Strip.Top, 123, Strip.Bottom);
        }

        return false;
    }
}
