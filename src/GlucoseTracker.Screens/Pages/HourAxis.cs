using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>Full hours under a graph, counted back from now: every one up to six hours, then every third, then every sixth.</summary>
internal static class HourAxis
{
    private const int Row = 51;
    private const int Baseline = 59;
    private const int LastLabel = 108;

    public static void Draw(Canvas canvas, in View view, int x1, long span)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var (state, now) = (view.State, view.State.Now);
        var step = state.GraphHours switch { <= 6 => 1, <= 12 => 3, _ => 6 };
        for (var k = 0; k < state.GraphHours; k += step)
        {
            var ago = (now.Minute + (60 * k)) * TimeSpan.TicksPerMinute;
            if (ago > span)
            {
                break;
            }

            var x = Trace.Column(ago, 0, x1, span);
            var text = Words.Hour((now.Hour - k + 24) % 24, state.Clock, buffer);
            canvas.Box(x, Row, 1, 2);
            canvas.Text(Math.Min(Math.Max(0, x - (Fonts.Text6.Width(text) / 2)), LastLabel), Baseline, text, Fonts.Text6);
        }
    }
}
