using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The last hours on 32 rows.</summary>
internal static class Graph32
{
    private const int Right = 87;
    private const int RightOfLongAge = 80;
    private const int Bottom = 27;
    private const int LateBaseline = 17;

    private static readonly TextSpot Value = new(Layout32.Right, 10, Fonts.Bold11) { Align = TextAlign.Right };
    private static readonly TextSpot CrowdedValue = Value with { Baseline = 7, Font = Fonts.Bold9 };

    public static void Draw(Canvas canvas, in View view)
    {
        if (!Sparkline.Draw(canvas, view, 0, 0, view.AgeMinutes < 10 ? Right : RightOfLongAge, Bottom, view.State.GraphHours))
        {
            HeartbeatDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        DrawHead(canvas, view);
        if (view.Freshness == Freshness.Ageing)
        {
            canvas.Text(Layout32.Right, LateBaseline, view.Times.Late, Fonts.Text6, align: TextAlign.Right);
        }

        // There is no space for hours next to the plot.
        var font = view.AgeMinutes < 60 ? Fonts.Bold9 : Fonts.Text6;
        canvas.Text(Layout32.Right, Layout32.Baseline, view.Times.Age(view.AgeMinutes, buffer), font, align: TextAlign.Right);
    }

    private static void DrawHead(Canvas canvas, in View view)
    {
        if (view.State.Link == LinkState.Polling)
        {
            StatusCorner32.DrawPolling(canvas, view);
        }
        else if (view.State.Feedback is { } answer)
        {
            var text = view.Strings.Answers.Describe(answer, stackalloc char[ScreenStrings.MaxLength]);
            StatusCorner32.DrawTwoRows(canvas, text, Layout32.Right);
        }
        else if (view.Freshness is Freshness.Fresh or Freshness.Ageing)
        {
            // Between value and age there is space for the word, but not for a comma below the value and an accent above the word.
            var isCrowded = view.Freshness == Freshness.Ageing && view.Strings.DecimalMark == ',';
            (isCrowded ? CrowdedValue : Value).Draw(canvas, view.Text);
        }
        else
        {
            InverseLabel32.DrawOld(canvas, view);
        }
    }
}
