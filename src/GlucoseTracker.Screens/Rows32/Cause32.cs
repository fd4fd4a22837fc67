using GlucoseTracker.Domain.Connection;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Causes;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// A cause on 32 rows: icon, headline, one line. For a device without an account, the command replaces the icon, because it must be
/// complete.
/// </summary>
internal static class Cause32
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var text = new CauseScreenText(view, stackalloc char[CauseScreenText.BufferLength]);
        var setUp = text.View.Cause == ConnectionCause.NotSetUp;
        var x = setUp ? 0 : Layout32.TextX;
        canvas.Figure(0, Layout32.IconTop, setUp ? "" : text.Words.Icon, Fonts.Icons);
        FittedText.Draw(canvas, x, Layout32.Head, text.Words.Small, view.IsNight ? Fonts.Text8 : Fonts.Bold11, Layout32.Width - x);
        if (view.State.Link == LinkState.Polling)
        {
            canvas.Text(x, Layout32.Line, view.Strings.Polling, Fonts.Text8);
            PollingIndicator.DrawDots(canvas, view, x + PollingIndicator.DotsAfterWord, Layout32.Line - 1);
        }
        else
        {
            var font = setUp && view.State.Feedback is null ? Fonts.Mono : Fonts.Text8;
            FittedText.Draw(canvas, x, Layout32.Line, GetLine(view, text, buffer), font, Layout32.Width - x);
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private static ReadOnlySpan<char> GetLine(in View view, in CauseScreenText text, Span<char> buffer)
    {
        if (view.State.Feedback is { } answer)
        {
            return view.Strings.Answers.Describe(answer, buffer);
        }

        return text.IsUnknown && view.HasReading
            ? view.Times.ForSpan(text.Head2, buffer)
            : text.Words.SmallLine.Format(text.View, view.State.Clock, view.Times, buffer);
    }
}
