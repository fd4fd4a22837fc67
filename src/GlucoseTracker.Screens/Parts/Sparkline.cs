using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// The last hours with dotted target limits and the newest reading as a point. The distance between point and right edge shows the age.
/// </summary>
internal static class Sparkline
{
    /// <summary>The columns right of the present instant, for half of the point.</summary>
    public const int RightMargin = 2;

    private static readonly long Hour = TimeSpan.TicksPerHour;

    /// <summary>Draws the trace. True when the point, whose movement shows that the program runs, is visible.</summary>
    public static bool Draw(Canvas canvas, in View view, int x0, int y0, int x1, int y1, int hours = 1)
    {
        var scale = new TraceScale(view, hours * Hour, y0, y1 - 1);
        if (scale.ShowsLow)
        {
            canvas.DottedRow(x0, x1, scale.GetRow(view.State.Limits.TargetLow), 4);
        }

        if (scale.ShowsHigh)
        {
            canvas.DottedRow(x0, x1, scale.GetRow(view.State.Limits.TargetHigh), 4);
        }

        var inView = Trace.Draw(canvas, view, scale, x0, x1 - RightMargin, hours * Hour, out var newest);
        if (inView)
        {
            Trace.DrawNewest(canvas, view, newest, y0, y1);
        }

        return inView;
    }
}
