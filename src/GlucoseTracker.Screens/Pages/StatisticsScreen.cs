using GlucoseTracker.Domain.Statistics;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>Time in range of today and of last night in percent, with the coverage; dashes without enough data.</summary>
internal static class StatisticsScreen
{
    private const int BarWidth = 55;

    public static void Draw(Canvas canvas, in View view)
    {
        FittedText.Draw(canvas, 0, 7, view.Strings.Pages.TimeInRange, Fonts.Text8, ValueZone.FullWidth);
        DrawPeriod(canvas, view, 0, view.Strings.Pages.Today, view.State.Today);
        DrawPeriod(canvas, view, 68, view.Strings.Pages.LastNight, view.State.LastNight);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>Draws the bar: below, in, and above range from left to right.</summary>
    private static void DrawPeriod(Canvas canvas, in View view, int x, string title, GlucoseStatistics? time)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.DottedRow(x, x + BarWidth - 1, 36, 2);
        if (time is { IsEnough: true, Own: var own } && own.Percent(own.Inside) is { } inside)
        {
            var percent = ScreenStrings.Number(inside, buffer);
            canvas.Figure(x, 11, percent, Fonts.Age);
            canvas.Text(x + Fonts.Age.GetWidth(percent) + 3, 30, "%", Fonts.Bold11);
            DrawBar(canvas, x, own);
        }
        else
        {
            canvas.Text(x, 28, ScreenStrings.NotKnown, Fonts.Bold14);
        }

        FittedText.Draw(canvas, x, 48, title, Fonts.Text8, x == 0 ? BarWidth + 9 : BarWidth + 1);
        if (x == 0 && KeyFeedbackLine.IsBusy(view))
        {
            KeyFeedbackLine.Draw(canvas, view, []);
        }
        else
        {
            var known = time is null ? view.Strings.Pages.NoDataYet : FormatCoverage(view, time.CoverageTenths, buffer);
            canvas.Text(x, 58, known, Fonts.Text6);
        }
    }

    /// <summary>Rounds the coverage; less than 70 % is never displayed as 70.</summary>
    private static ReadOnlySpan<char> FormatCoverage(in View view, int tenths, Span<char> buffer) =>
        tenths >= 10 * GlucoseStatistics.MinCoveragePercent
        ? view.Strings.Coverage((tenths + 5) / 10, true, buffer)
        : view.Strings.Coverage(tenths / 10, false, buffer);

    private static void DrawBar(Canvas canvas, int x, RangeTime time)
    {
        var from = GetColumns(time.Below, time.Known);
        var to = GetColumns(time.Below + time.Inside, time.Known);
        canvas.Box(from > 0 ? x + from - 1 : x, 34, 1, 5, Ink.Dark);
        canvas.Box(x + from, 34, to - from, 5);
    }

    private static int GetColumns(TimeSpan part, TimeSpan whole) =>
        (int)Rounding.Divide((long)part.TotalSeconds * BarWidth, (long)whole.TotalSeconds);
}
