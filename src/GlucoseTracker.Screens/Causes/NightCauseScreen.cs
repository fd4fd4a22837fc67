using GlucoseTracker.Domain.Time;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Causes;

/// <summary>
/// A cause at night: the icon and the headline in thin letters. The next step is shown by day only; the time until the next poll is shown,
/// so that no key has to be pressed at night.
/// </summary>
internal static class NightCauseScreen
{
    private const int HeadX = 31;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[CauseScreenText.BufferLength];
        var text = new CauseScreenText(view, buffer);
        canvas.Figure(0, 0, text.Words.Icon, Fonts.Icons);
        FittedText.Draw(canvas, HeadX, text.Head2.IsEmpty ? 16 : 10, text.Head, Fonts.Text8, 124 - HeadX);
        FittedText.Draw(canvas, HeadX, 22, text.Head2, Fonts.Text8, 124 - HeadX);
        FittedText.Draw(canvas, 0, 38, text.Wait, Fonts.Text8, 124);
        if (KeyFeedbackLine.IsBusy(view))
        {
            KeyFeedbackLine.Draw(canvas, view, []);
        }
        else
        {
            DrawBottomRow(canvas, view, text);
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private static void DrawBottomRow(Canvas canvas, in View view, in CauseScreenText text)
    {
        if (view.State.Doubt is AgeDoubt.None or AgeDoubt.DeviceClockFast)
        {
            NightStatusBar.DrawClock(canvas, view);
        }

        canvas.Text(Layout64.BeforeHeartbeat, Layout64.StatusBaseline, text.Footer, Fonts.Text6, align: TextAlign.Right);
    }
}
