using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The upper right corner on 32 rows: the last hour, or a message.</summary>
internal static class StatusCorner32
{
    private const int Bottom = 14;

    /// <summary>The first column of the trace beside a large age.</summary>
    private const int LeftBesideAge = 94;

    private const int DotsLeft = 109;
    private const int DotsRow = 10;

    /// <summary>Draws the message; true when it was the trace with its moving point.</summary>
    public static bool Draw(Canvas canvas, in View view, in StatusMessage message)
    {
        switch (message.Kind)
        {
            case StatusKind.Snoozed:
                DrawSnoozed(canvas, message, Layout32.Right);
                return false;
            case StatusKind.Label or StatusKind.Unchanged or StatusKind.Notice:
                InverseLabel32.DrawStatus(canvas, message.Tiny);
                return false;
            case StatusKind.Polling:
                DrawPolling(canvas, view);
                return false;
            case StatusKind.Feedback:
                DrawTwoRows(canvas, message.Long, Layout32.Right);
                return false;
            default:
                return Sparkline.Draw(canvas, view, view.Freshness == Freshness.Ageing
                    ? LeftBesideAge
                    : Layout32.StatusLeft, 0, Layout32.Right, Bottom);
        }
    }

    /// <summary>Draws a sleeping bell and the remaining minutes.</summary>
    public static void DrawSnoozed(Canvas canvas, in StatusMessage message, int right, Ink ink = Ink.Light)
    {
        canvas.Figure(Layout32.StatusLeft, 0, message.Icon, Fonts.Marks, ink);
        canvas.Text(right, Layout32.Head, message.Number, Fonts.Text8, ink, TextAlign.Right);
    }

    public static void DrawPolling(Canvas canvas, in View view)
    {
        canvas.Figure(Layout32.StatusLeft, 0, Icons.Polling, Fonts.Marks);
        PollingIndicator.DrawDots(canvas, view, DotsLeft, DotsRow);
    }

    /// <summary>Draws the feedback for a key in two short rows, divided at a space.</summary>
    public static void DrawTwoRows(Canvas canvas, ReadOnlySpan<char> text, int right, Ink ink = Ink.Light)
    {
        var rows = new TwoRows(text, Layout32.WordWidth);
        canvas.Text(right, Layout32.UpperSmallBaseline, rows.Upper, Fonts.Text6, ink, TextAlign.Right);
        canvas.Text(right, Layout32.LowerSmallBaseline, rows.Lower, Fonts.Text6, ink, TextAlign.Right);
    }
}
