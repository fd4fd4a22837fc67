using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// Draws many readings per column: from the lowest to the highest of a column and its right neighbour, so that steps stay connected.
/// </summary>
internal static class MinMaxColumns
{
    /// <summary>Draws the columns. True, with the position of the newest reading, when it is inside the span.</summary>
    public static bool Draw(Canvas canvas, in View view, in TraceScale scale, int x1, long span, out (int X, int Y) newest)
    {
        Span<(int Upper, int Lower)> columns = stackalloc (int, int)[x1 + 2];
        columns.Fill((int.MaxValue, int.MinValue));
        newest = default;
        var readings = view.State.Readings;
        for (var i = readings.Count - 1; i >= 0 && view.AgeTicks(readings[i]) <= span; i--)
        {
            var x = Trace.GetColumn(view.AgeTicks(readings[i]), 0, x1, span);
            var y = scale.GetRow(readings[i].Value);
            columns[x] = (Math.Min(columns[x].Upper, y), Math.Max(columns[x].Lower, y));
            newest = i == readings.Count - 1 ? (x, y) : newest;
        }

        for (var x = 0; x <= x1; x++)
        {
            if (columns[x].Upper != int.MaxValue)
            {
                var upper = Math.Min(columns[x].Upper, columns[x + 1].Upper);
                var lower = Math.Max(columns[x].Lower, columns[x + 1].Lower);
                canvas.Box(x, upper, 1, Math.Min(scale.Bottom, lower + 1) - upper + 1);
            }
        }

        return view.AgeMinutes * TimeSpan.TicksPerMinute <= span;
    }
}
