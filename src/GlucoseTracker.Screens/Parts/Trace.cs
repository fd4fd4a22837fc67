using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// Readings over time, two rows thick. Neighbours are connected when they are close enough; a wider gap stays open. Each reading sets its
/// pixel; a line has one step per pixel of its longer side.
/// </summary>
internal static class Trace
{
    /// <summary>Draws the trace. True, with the position of the newest reading, when it is inside the span.</summary>
    public static bool Draw(Canvas canvas, in View view, in TraceScale scale, int x0, int x1, long spanTicks, out (int X, int Y) newest)
    {
        newest = default;
        var readings = view.State.Readings;
        var (before, beforeAge) = (default((int X, int Y)), 0L);
        for (var i = FindFirst(view, spanTicks); i < readings.Count; i++)
        {
            var age = view.AgeTicks(readings[i]);
            newest = (GetColumn(age, x0, x1, spanTicks), scale.GetRow(readings[i].Value));
            if (beforeAge != 0 && 2 * (beforeAge - age) <= view.MaxJoinTicksDoubled)
            {
                DrawLine(canvas, before, newest, x0, scale.Bottom);
            }

            DrawMark(canvas, newest.X, newest.Y, x0, scale.Bottom);
            (before, beforeAge) = (newest, age);
        }

        return view.HasReading && view.AgeMinutes * TimeSpan.TicksPerMinute <= spanTicks;
    }

    /// <summary>The column of an age; the right edge is the present instant.</summary>
    public static int GetColumn(long ageTicks, int x0, int x1, long spanTicks) =>
        x1 - (int)Rounding.Divide(ageTicks * (x1 - x0), spanTicks);

    /// <summary>Draws the newest reading as a round point in a dark halo; its size alternates each second while the program runs.</summary>
    public static void DrawNewest(Canvas canvas, in View view, (int X, int Y) place, int top, int bottom)
    {
        var y = Math.Max(top + 2, Math.Min(bottom - 2, place.Y));
        canvas.Point(place.X, y, 7, Ink.Dark);
        canvas.Point(place.X, y, view.State.Animation.IsHeartbeatSmall ? 3 : 5);
    }

    /// <summary>The oldest reading that is visible or connected to a visible one.</summary>
    private static int FindFirst(in View view, long spanTicks)
    {
        var readings = view.State.Readings;
        var first = readings.Count;
        while (first > 0 && 2 * view.AgeTicks(readings[first - 1]) <= (2 * spanTicks) + view.MaxJoinTicksDoubled)
        {
            first--;
        }

        return first;
    }

    private static void DrawLine(Canvas canvas, (int X, int Y) from, (int X, int Y) to, int x0, int bottom)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var steps = Math.Max(Math.Max(Math.Abs(dx), Math.Abs(dy)), 1);
        for (var i = 0; i <= steps; i++)
        {
            DrawMark(canvas, from.X + (int)Rounding.Divide(dx * i, steps), from.Y + (int)Rounding.Divide(dy * i, steps), x0, bottom);
        }
    }

    private static void DrawMark(Canvas canvas, int x, int y, int x0, int bottom)
    {
        if (x >= x0)
        {
            canvas.Dot(x, y);
            canvas.Dot(x, Math.Min(bottom, y + 1));
        }
    }
}
