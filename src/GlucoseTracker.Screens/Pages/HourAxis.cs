using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// The full hours below a graph: every hour up to six hours, otherwise every third or every sixth hour; for one hour every half
/// hour.
/// </summary>
internal static class HourAxis
{
    private const int Row = 51;
    private const int Baseline = 59;
    private const int LastLabel = 108;
    private const int HourWidth = 16;

    public static void Draw(Canvas canvas, in View view, int x1, long span)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var state = view.State;
        var step = GetStepMinutes(state.GraphHours);
        var first = state.Now.Minute % Math.Min(step, 60);
        for (var ago = first; ago * TimeSpan.TicksPerMinute <= span; ago += step)
        {
            var x = Trace.GetColumn(ago * TimeSpan.TicksPerMinute, 0, x1, span);
            var time = state.Now.AddMinutes(-ago);
            var text = step < 60 ? TimeStrings.ShortTime(time, state.Clock, buffer) : TimeStrings.Hour(time.Hour, state.Clock, buffer);
            var left = Math.Max(0, x - (Fonts.Text6.GetWidth(text) / 2));
            canvas.Box(x, Row, 1, 2);
            canvas.Text(Math.Min(left, LastLabel - Math.Max(0, Fonts.Text6.GetWidth(text) - HourWidth)), Baseline, text, Fonts.Text6);
        }
    }

    private static int GetStepMinutes(int hours) => hours switch { 1 => 30, <= 6 => 60, <= 12 => 180, _ => 360 };
}
