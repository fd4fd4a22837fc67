using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Glance;

/// <summary>An old value by day: digits in outline, a large age, the word OLD, and the reason beside it.</summary>
internal static class StaleScreen
{
    private const int ReasonGap = 6;
    private const int ReasonWidth = 80;
    private const int TraceGap = 5;
    private const int LabelWidth = 38;

    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Figure(ValueZone.GetLeft(view, Fonts.ValueOld, ValueZone.Width), ValueZone.Top, view.Text, Fonts.ValueOld);
        BigAge.Draw(canvas, view, Layout64.Normal.AgeMiddle);
        var label = InverseLabel.Word.Draw(canvas, 0, Layout64.WordTop, view.Strings.Levels.Old, LabelWidth);
        if (!DrawReason(canvas, view, StatusMessage.FromStale(view, stackalloc char[StatusMessage.BufferLength]), label))
        {
            HeartbeatDot.Draw(canvas, view);
        }
    }

    /// <summary>
    /// Draws the screen; true when the trace was drawn. Level words are in the past tense, and only a current value has a block.
    /// </summary>
    private static bool DrawReason(Canvas canvas, in View view, in StatusMessage message, int labelWidth)
    {
        var x = labelWidth + ReasonGap;
        switch (message.Kind)
        {
            case StatusKind.Polling:
                PollingIndicator.Draw(canvas, view, x, Fonts.Bold8);
                return false;
            case StatusKind.Feedback:
                FittedText.Draw(canvas, x, Layout64.StatusBaseline, message.Long, Fonts.Bold8, Layout64.Right + 1 - x);
                return false;
            case StatusKind.Snoozed:
                canvas.Figure(x, Layout64.StatusTop, message.Icon, Fonts.Marks);
                canvas.Text(x + Layout64.TextAfterIcon, Layout64.StatusBaseline, message.Short, Fonts.Text8);
                return false;
            case StatusKind.Trace:
                return Sparkline.Draw(canvas, view, labelWidth + TraceGap, Layout64.StatusTop, Layout64.Right, Layout64.StatusBottom);
            default:
                DrawWords(canvas, x, message.Long);
                return false;
        }
    }

    private static void DrawWords(Canvas canvas, int x, ReadOnlySpan<char> words)
    {
        var wide = Fonts.Bold9.GetWidth(words) > Math.Min(ReasonWidth, Layout64.Right + 1 - x);
        var baseline = wide ? Layout64.StatusBaseline : StatusBar.GetBaseline(words);
        FittedText.Draw(canvas, x, baseline, words, wide ? Fonts.Bold8 : Fonts.Bold9, Layout64.Right + 1 - x);
    }
}
