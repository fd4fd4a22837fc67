using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The upper right corner on 32 rows: the last hour, or what has to be said instead.</summary>
internal static class StatusCorner32
{
    private const int Bottom = 14;

    /// <summary>True when the trace with its breathing point was drawn.</summary>
    public static bool Draw(Canvas canvas, in View view, StatusKind content)
    {
        switch (content)
        {
            case StatusKind.Snoozed:
                DrawSnoozed(canvas, view, Layout32.Right);
                return false;
            case StatusKind.Label:
                InverseLabel32.DrawLabel(canvas, LabelStrings.GetTiny(view));
                return false;
            case StatusKind.Unchanged:
                InverseLabel32.DrawLabel(canvas, ScreenStrings.UnchangedTiny);
                return false;
            case StatusKind.Polling:
                DrawPolling(canvas, view);
                return false;
            case StatusKind.Feedback:
                DrawFeedback(canvas, view.State.Feedback!.Value, Layout32.Right);
                return false;
            default:
                return Sparkline.Draw(canvas, view, view.Freshness == Freshness.Ageing ? 94 : Layout32.StatusLeft, 0, Layout32.Right, Bottom);
        }
    }

    /// <summary>A sleeping bell and the minutes left.</summary>
    public static void DrawSnoozed(Canvas canvas, in View view, int right, Ink ink = Ink.Light)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(Layout32.StatusLeft, 0, Icons.SnoozedBell, Fonts.Marks, ink);
        canvas.Text(right, 11, ScreenStrings.Number(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8, ink, TextAlign.Right);
    }

    public static void DrawPolling(Canvas canvas, in View view)
    {
        canvas.Figure(Layout32.StatusLeft, 0, Icons.Polling, Fonts.Marks);
        PollingIndicator.DrawDots(canvas, view, 109, 10);
    }

    /// <summary>The answer to a key in two short rows.</summary>
    public static void DrawFeedback(Canvas canvas, KeyFeedback answer, int right, Ink ink = Ink.Light)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var text = ScreenStrings.Feedback(answer, buffer);
        var space = text.IndexOf(' ');
        canvas.Text(right, 6, text[..space], Fonts.Text6, ink, TextAlign.Right);
        canvas.Text(right, Bottom, text[(space + 1)..], Fonts.Text6, ink, TextAlign.Right);
    }

    /// <summary>What the answer lights.</summary>
    public static int CountFeedbackPixels(KeyFeedback answer) => Fonts.Text6.CountLitPixels(ScreenStrings.Feedback(answer, stackalloc char[ScreenStrings.MaxLength]));
}
