using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>
/// The time of day in the middle of the panel: by day with the date; at night in figures of one-pixel lines, lower than a value. Nothing of
/// a reading is on it.
/// </summary>
internal static class ClockScreen
{
    private const int Middle = 62;
    private const int DayTop = 3;
    private const int NightTop = 11;

    private static readonly TextSpot Date = new(0, Layout64.StatusBaseline, Fonts.Text8);
    private static readonly TextSpot Half = new(Layout64.BeforeHeartbeat, Layout64.StatusBaseline, Fonts.Text8) { Align = TextAlign.Right };
    private static readonly ClockFigures Day = new(Fonts.Value, 6, 5);
    private static readonly ClockFigures Night = new(Fonts.ValueNight, 3, 6);

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        if (view.IsNight)
        {
            Night.Draw(canvas, view, Middle, NightTop);
        }
        else
        {
            Day.Draw(canvas, view, Middle, DayTop);
            Date.Draw(canvas, view.Times.WeekdayAndDate(view.State.Now, buffer));
        }

        Half.Draw(canvas, view.Times.HalfOfDay(view.State.Now, view.State.Clock, buffer));
        HeartbeatDot.Draw(canvas, view);
    }
}
