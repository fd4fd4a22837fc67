using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Causes;

/// <summary>The reason for a missing value: an icon, a headline in large letters, and the next step.</summary>
internal static class CauseScreen
{
    private const int HeadX = 31;
    private const int HeadWidth = ValueZone.FullWidth - HeadX;

    /// <summary>The baseline of the first line, alone and with a line below.</summary>
    private const int LineBaseline = 39;
    private const int UpperLineBaseline = 37;
    private const int LineHeight = 11;

    /// <summary>The rows of the bar that shows the progress of a warm-up.</summary>
    private const int BarTop = 44;
    private const int BarHeight = 5;

    private static readonly FigureSpot Icon = new(0, 0, Fonts.Icons);
    private static readonly TextSpot OnlyHead = new(HeadX, 17, Fonts.Bold11) { Width = HeadWidth };
    private static readonly TextSpot UpperHead = OnlyHead with { Baseline = 10 };
    private static readonly TextSpot LowerHead = OnlyHead with { Baseline = 24 };

    public static void Draw(Canvas canvas, in View view)
    {
        var text = new CauseScreenText(view, stackalloc char[CauseScreenText.BufferLength]);
        DrawHead(canvas, text.Words.Icon, text.Head, text.Head2);

        var hasMore = !text.Footer.IsEmpty || text.Words.HasCommand;
        var line = new TextSpot(0, hasMore ? UpperLineBaseline : LineBaseline, Fonts.Text8) { Width = ValueZone.FullWidth };
        line.Draw(canvas, text.Line);
        var below = line with { Baseline = line.Baseline + LineHeight, Font = text.Words.HasCommand ? Fonts.Mono : Fonts.Text8 };
        below.Draw(canvas, text.Line2);
        if (text.WarmUp is { } warmUp)
        {
            canvas.DottedRow(0, Layout64.Right, Layout64.StatusTop, 4);
            canvas.Box(0, BarTop, ValueZone.FullWidth * warmUp.Done / warmUp.Total, BarHeight, corner: Corner.Tiny);
        }

        KeyFeedbackLine.Draw(canvas, view, text.Footer);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>The icon with one or two rows of headline beside it.</summary>
    public static void DrawHead(Canvas canvas, string icon, ReadOnlySpan<char> head, ReadOnlySpan<char> head2)
    {
        Icon.Draw(canvas, icon);
        (head2.IsEmpty ? OnlyHead : UpperHead).Draw(canvas, head);
        LowerHead.Draw(canvas, head2);
    }
}
