using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// Shows the number as large as possible, readable from a distance; the arrow is large when there is space.
/// </summary>
internal static class BigScreen
{
    private const int ValueWidth = 96;
    private const int LastBlockRow = 47;
    private const int ArrowLeft = 97;
    private const int ArrowTop = 10;
    private const int AgeMiddle = 111;
    private const int AgeTop = 8;
    private const int AfterSmallArrow = 12;
    private const int Notch = 2;
    private const int AgeGap = 2;

    private static readonly FigureSpot SmallArrow = new(0, 49, Fonts.ArrowsSmall);

    public static void Draw(Canvas canvas, in View view)
    {
        var width = Fonts.ValueBig.GetWidth(view.Text);
        var fits = width < ValueWidth;
        var block = view.IsOutOfRange || view.IsUrgent;
        if (block)
        {
            var blockWidth = (fits ? ValueWidth : ValueZone.FullWidth) + 2;
            canvas.Box(-1, canvas.GlassTop, blockWidth, LastBlockRow + 1 - canvas.GlassTop, corner: Corner.Large);
        }

        var left = ((fits ? ValueWidth : ValueZone.FullWidth) - width) / 2;
        canvas.Figure(left, 0, view.Text, Fonts.ValueBig, block ? Ink.Dark : Ink.Light);
        DrawBottomRow(canvas, view, DrawArrowOrAge(canvas, view, fits, block), fits);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>Draws the arrow, or the age of a late value; returns the first column of the words.</summary>
    private static int DrawArrowOrAge(Canvas canvas, in View view, bool fits, bool block)
    {
        if (!fits)
        {
            SmallArrow.Draw(canvas, Icons.GetArrow(view.Arrow));
            return view.Arrow == Trend.Unknown ? 0 : AfterSmallArrow;
        }

        if (view.Freshness == Freshness.Ageing)
        {
            BigAge.Draw(canvas, view, AgeMiddle, top: AgeTop);
        }

        // The block ends at the shaft of the "stable" arrow, and a notch separates both shapes.
        for (var gap = Notch; block && gap > 0; gap--)
        {
            canvas.Figure(ArrowLeft - gap, ArrowTop - 1, Icons.GetArrow(view.Arrow), Fonts.Arrows, Ink.Dark);
            canvas.Figure(ArrowLeft - gap, ArrowTop + 1, Icons.GetArrow(view.Arrow), Fonts.Arrows, Ink.Dark);
        }

        canvas.Figure(ArrowLeft, ArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows);
        return 0;
    }

    private static void DrawBottomRow(Canvas canvas, in View view, int x, bool fits)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.State.Link == LinkState.Polling)
        {
            canvas.Text(x, Layout64.StatusBaseline, view.Strings.Polling, Fonts.Text8);
            PollingIndicator.DrawDots(canvas, view, x + PollingIndicator.DotsAfterWord, Layout64.StatusBaseline - 1);
        }
        else
        {
            var columns = Layout64.Right - Fonts.Bold9.GetWidth(GetAge(view, fits, buffer)) - AgeGap - x;
            FittedText.Draw(canvas, x, Layout64.StatusBaseline, GetMessage(view, buffer), Fonts.Text8, columns);
        }

        canvas.Text(Layout64.Right, Layout64.StatusBaseline, GetAge(view, fits, buffer), Fonts.Bold9, align: TextAlign.Right);
    }

    private static ReadOnlySpan<char> GetAge(in View view, bool fits, Span<char> buffer) => view.Freshness switch
    {
        Freshness.Ageing when fits => view.Times.Late,
        Freshness.Ageing when !view.HasLabel && !KeyFeedbackLine.IsBusy(view) => view.Times.AgeLate(view.AgeMinutes, buffer),
        _ => view.Times.Age(view.AgeMinutes, buffer),
    };

    private static ReadOnlySpan<char> GetMessage(in View view, Span<char> buffer) => view.State switch
    {
        { Feedback: { } answer } => view.Strings.Answers.Describe(answer, buffer),
        _ when view.HasLabel => LabelStrings.Write(view, buffer),
        { Link: LinkState.Frozen } => view.Strings.UnchangedFor(view.UnchangedMinutes, buffer),
        _ when view.IsBeyondRange => view.Strings.Levels.GetBeyondRange(view.IsHigh),
        _ => view.Strings.Levels.GetDirection(view.Arrow),
    };
}
