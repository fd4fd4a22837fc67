using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>How was today, how was the night: two numbers a person remembers, with how much is known; none without enough data.</summary>
internal static class StatisticsScreen
{
    private const int BarWidth = 55;
    private const int LeastCoverage = GlucoseStatistics.LeastCoveragePercent;

    public static void Draw(Canvas canvas, in View view)
    {
        canvas.Text(0, 7, Words.TimeInRangeTitle, Fonts.Text8);
        Share(canvas, view, 0, Words.Today, view.State.Today);
        Share(canvas, view, 68, Words.LastNight, view.State.LastNight);
        LifeDot.Draw(canvas, view);
    }

    /// <summary>The bar shows below, in range, above from left to right.</summary>
    private static void Share(Canvas canvas, in View view, int x, string title, TimeInRange? time)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var coverage = time is { Slots: > 0 } ? Percent(time.Known, time.Slots) : 0;
        canvas.DottedRow(x, x + BarWidth - 1, 36, 2);
        if (time is not null && coverage >= LeastCoverage)
        {
            var percent = Words.Number(Percent(time.InRange, time.Known), buffer);
            canvas.Figure(x, 11, percent, Fonts.Age);
            canvas.Text(x + Fonts.Age.Width(percent) + 3, 30, "%", Fonts.Bold11);
            Bar(canvas, x, time);
        }
        else
        {
            canvas.Text(x, 28, Words.Unknown, Fonts.Bold14);
        }

        canvas.Text(x, 48, title, Fonts.Text8);
        if (x == 0 && KeyLine.Busy(view))
        {
            KeyLine.Draw(canvas, view, []);
        }
        else
        {
            var known = time is null ? Words.NoDataYet : Words.Coverage(coverage, coverage >= LeastCoverage, buffer);
            canvas.Text(x, 58, known, Fonts.Text6);
        }
    }

    private static void Bar(Canvas canvas, int x, TimeInRange time)
    {
        var from = (int)Rounding.Divide(time.Below * BarWidth, time.Known);
        var to = (int)Rounding.Divide((time.Below + time.InRange) * BarWidth, time.Known);
        canvas.Box(from > 0 ? x + from - 1 : x, 34, 1, 5, Ink.Dark);
        canvas.Box(x + from, 34, to - from, 5);
    }

    private static int Percent(int part, int whole) => (int)Rounding.Divide(part * 100, whole);
}
