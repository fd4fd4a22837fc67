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
    private const int BarTop = 34;
    private const int BarHeight = 5;
    private const int MiddleOfBar = 36;

    /// <summary>The columns after the number, before the percent sign.</summary>
    private const int PercentGap = 3;

    private static readonly TextSpot Title = new(0, 7, Fonts.Text8) { Width = ValueZone.FullWidth };
    private static readonly Layout Today = new(Left: 0, TitleWidth: BarWidth + 9);
    private static readonly Layout LastNight = new(Left: 68, TitleWidth: BarWidth + 1);

    public static void Draw(Canvas canvas, in View view)
    {
        Title.Draw(canvas, view.Strings.Pages.TimeInRange);
        DrawPeriod(canvas, view, Today, view.Strings.Pages.Today, view.State.Today);
        DrawPeriod(canvas, view, LastNight, view.Strings.Pages.LastNight, view.State.LastNight);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>Draws the bar: below, in, and above range from left to right.</summary>
    private static void DrawPeriod(Canvas canvas, in View view, Layout layout, string title, GlucoseStatistics? time)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.DottedRow(layout.Left, layout.Left + BarWidth - 1, MiddleOfBar, 2);
        if (time is { IsEnough: true, Own: var own } && own.Percent(own.Inside) is { } inside)
        {
            var percent = ScreenStrings.Number(inside, buffer);
            layout.Percent.Draw(canvas, percent);
            var sign = layout.Sign with { X = layout.Left + layout.Percent.Font.GetWidth(percent) + PercentGap };
            sign.Draw(canvas, "%");
            DrawBar(canvas, layout.Left, own);
        }
        else
        {
            layout.NotKnown.Draw(canvas, ScreenStrings.NotKnown);
        }

        layout.Title.Draw(canvas, title);
        if (layout == Today && KeyFeedbackLine.IsBusy(view))
        {
            KeyFeedbackLine.Draw(canvas, view, []);
        }
        else
        {
            var known = time is null ? view.Strings.Pages.NoDataYet : FormatCoverage(view, time.CoverageTenths, buffer);
            layout.Coverage.Draw(canvas, known);
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
        canvas.Box(from > 0 ? x + from - 1 : x, BarTop, 1, BarHeight, Ink.Dark);
        canvas.Box(x + from, BarTop, to - from, BarHeight);
    }

    private static int GetColumns(TimeSpan part, TimeSpan whole) =>
        (int)Rounding.Divide((long)part.TotalSeconds * BarWidth, (long)whole.TotalSeconds);

    /// <summary>The positions of one period.</summary>
    private sealed record Layout(int Left, int TitleWidth)
    {
        public FigureSpot Percent { get; } = new(Left, 11, Fonts.Age);

        public TextSpot Sign { get; } = new(Left, 30, Fonts.Bold11);

        public TextSpot NotKnown { get; } = new(Left, 28, Fonts.Bold14);

        public TextSpot Title { get; } = new(Left, 48, Fonts.Text8) { Width = TitleWidth };

        public TextSpot Coverage { get; } = new(Left, 58, Fonts.Text6);
    }
}
