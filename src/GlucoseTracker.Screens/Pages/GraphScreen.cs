using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The graph of the last hours with the numbers of the target limits and the hours of the clock.</summary>
internal static class GraphScreen
{
    private const int Right = 104;
    private const int Now = Right - Sparkline.RightMargin;
    private const int Top = 13;
    private const int Bottom = 49;

    /// <summary>The number of hours from which a column contains several readings.</summary>
    private const int MaxTraceHours = 6;

    public static void Draw(Canvas canvas, in View view)
    {
        GraphHeader.Draw(canvas, view);
        var span = view.State.GraphHours * TimeSpan.TicksPerHour;
        var scale = new TraceScale(view, span, Top, Bottom);
        if (scale.ShowsLow)
        {
            DrawLimit(canvas, view, scale.GetRow(view.State.Limits.TargetLow), view.State.Limits.TargetLow);
        }

        if (scale.ShowsHigh)
        {
            DrawLimit(canvas, view, scale.GetRow(view.State.Limits.TargetHigh), view.State.Limits.TargetHigh);
        }

        if (DrawPlot(canvas, view, scale, span, out var newest))
        {
            Trace.DrawNewest(canvas, view, newest, Top, Bottom);
        }
        else
        {
            HeartbeatDot.Draw(canvas, view);
        }

        if (KeyFeedbackLine.IsBusy(view))
        {
            KeyFeedbackLine.Draw(canvas, view, []);
        }
        else
        {
            HourAxis.Draw(canvas, view, Now, span);
        }
    }

    private static bool DrawPlot(Canvas canvas, in View view, in TraceScale scale, long span, out (int X, int Y) newest)
    {
        var perColumn = span / Now;
        return view.State.GraphHours <= MaxTraceHours || view.State.Readings.TypicalSpacing?.Ticks > perColumn
            ? Trace.Draw(canvas, view, scale, 0, Now, span, out newest)
            : MinMaxColumns.Draw(canvas, view, scale, Now, span, out newest);
    }

    private static void DrawLimit(Canvas canvas, in View view, int row, Glucose limit)
    {
        Span<char> buffer = stackalloc char[GlucoseText.MaxLength];
        canvas.DottedRow(0, Right, row, 4);
        var number = GlucoseText.Write(SensorValue.Measured(limit), view.State.Unit, buffer, view.Strings.DecimalMark);
        canvas.Text(Layout64.Right, row + 3, number, Fonts.Text6, align: TextAlign.Right);
    }
}
