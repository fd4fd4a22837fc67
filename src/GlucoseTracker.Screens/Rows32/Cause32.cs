using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>A cause on 32 rows: icon, headline, one line. Set-up gives the icon's place to the command, which must be exact.</summary>
internal static class Cause32
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var text = new CauseText(view, stackalloc char[CauseText.BufferLength]);
        var setUp = text.View.Cause == ConnectionCause.NotSetUp;
        var x = setUp ? 0 : Place32.TextX;
        canvas.Figure(0, 2, setUp ? "" : text.Words.Icon, Fonts.Icons);
        canvas.Text(x, Place32.Head, text.Words.Small, view.Night ? Fonts.Text8 : Fonts.Bold11);
        if (view.State.Link == LinkState.Asking)
        {
            canvas.Text(x, Place32.Line, ScreenWords.Asking, Fonts.Text8);
            AskingLine.Dots(canvas, view, x + 40, Place32.Line - 1);
        }
        else
        {
            canvas.Text(x, Place32.Line, Line(view, text, buffer), setUp && view.State.Answer is null ? Fonts.Mono : Fonts.Text8);
        }

        LifeDot.Draw(canvas, view);
    }

    private static ReadOnlySpan<char> Line(in View view, in CauseText text, Span<char> buffer)
    {
        if (view.State.Answer is { } answer)
        {
            return ScreenWords.Answer(answer, buffer);
        }

        return text.IsUnknown && view.HasReading
            ? ScreenWords.ForSpan(text.Head2, buffer)
            : text.Words.SmallLine.Of(text.View, view.State.Clock, buffer);
    }
}
