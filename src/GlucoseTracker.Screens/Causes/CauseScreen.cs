using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Causes;

/// <summary>The reason for a missing value: an icon, a headline in large letters, and the next step.</summary>
internal static class CauseScreen
{
    private const int HeadX = 31;
    private const int HeadWidth = Width - HeadX;
    private const int LineHeight = 11;
    private const int Width = 124;

    public static void Draw(Canvas canvas, in View view)
    {
        var text = new CauseScreenText(view, stackalloc char[CauseScreenText.BufferLength]);
        DrawHead(canvas, text.Words.Icon, text.Head, text.Head2);

        var baseline = !text.Footer.IsEmpty || text.Words.HasCommand ? 37 : 39;
        FittedText.Draw(canvas, 0, baseline, text.Line, Fonts.Text8, Width);
        FittedText.Draw(canvas, 0, baseline + LineHeight, text.Line2, text.Words.HasCommand ? Fonts.Mono : Fonts.Text8, Width);
        if (text.WarmUp is { } warmUp)
        {
            canvas.DottedRow(0, Layout64.Right, Layout64.StatusTop, 4);
            canvas.Box(0, 44, 124 * warmUp.Done / warmUp.Total, 5, corner: Corner.Tiny);
        }

        KeyFeedbackLine.Draw(canvas, view, text.Footer);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>The icon with one or two rows of headline beside it.</summary>
    public static void DrawHead(Canvas canvas, string icon, ReadOnlySpan<char> head, ReadOnlySpan<char> head2)
    {
        canvas.Figure(0, 0, icon, Fonts.Icons);
        FittedText.Draw(canvas, HeadX, head2.IsEmpty ? 17 : 10, head, Fonts.Bold11, HeadWidth);
        FittedText.Draw(canvas, HeadX, 24, head2, Fonts.Bold11, HeadWidth);
    }
}
