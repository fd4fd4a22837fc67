using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The time of day on 32 rows: by day with weekday and date, at night in smaller figures of one-pixel lines.</summary>
internal static class Clock32
{
    private const int DayMiddle = 41;
    private const int NightMiddle = 62;
    private const int NightTop = 3;

    private static readonly ClockFigures Day = new(Fonts.Value32, 4, 4);
    private static readonly ClockFigures Night = new(Fonts.Clock32Night, 2, 5);

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var half = view.Times.HalfOfDay(view.State.Now, view.State.Clock, buffer);
        if (view.IsNight)
        {
            Night.Draw(canvas, view, NightMiddle, NightTop);
            canvas.Text(Layout32.Right, Layout32.Line, half, Fonts.Text6, align: TextAlign.Right);
        }
        else
        {
            Day.Draw(canvas, view, DayMiddle, 0);
            canvas.Text(Layout32.Right, Layout32.Head, view.Times.GetWeekday(view.State.Now), Fonts.Text8, align: TextAlign.Right);
            var below = half.Length > 0 ? half : view.Times.Date(view.State.Now, buffer);
            canvas.Text(Layout32.Right, Layout32.Line, below, Fonts.Text6, align: TextAlign.Right);
        }

        HeartbeatDot.Draw(canvas, view);
    }
}
