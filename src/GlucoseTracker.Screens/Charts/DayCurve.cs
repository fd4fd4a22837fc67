using System.Globalization;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The curve of the last 24 hours, interrupted by gaps.</summary>
internal static class DayCurve
{
    /// <summary>The maximum distance of joined readings: slightly more than the longest regular interval, 15 minutes.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMinutes(16);

    public static void Draw(IChartSheet sheet, ChartContent content, RangeMarks marks)
    {
        var (readings, now, zone) = (content.LastDay, content.Now, content.Zone);
        var panel = new ChartPanel(60, ChartPanel.GetHighest(readings.Any(r => ChartPanel.IsBeyond300(r.Value))));
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var date = content.Texts.Format(
            "chart.date", ("year", Format(local, "yyyy")), ("month", Format(local, "MM")), ("day", Format(local, "dd")));
        var title = content.Texts.Format("chart.day", ("time", $"{date} {Format(local, "HH:mm")}"), ("offset", Format(local, "zzz")));
        ChartFrame.Draw(sheet, panel, title, content, marks);
        ChartFrame.DrawHours(sheet, panel, GetHours(now, zone));

        var run = new List<(double X, double Y)>();
        Reading? last = null;
        foreach (var reading in readings)
        {
            if (last is not null && reading.MeasuredAt - last.MeasuredAt > Gap)
            {
                EndRun(sheet, run);
            }

            run.Add((ChartPanel.GetX(1 - ((now - reading.MeasuredAt) / TimeSpan.FromDays(1))), panel.GetY(reading.Value)));
            last = reading;
        }

        EndRun(sheet, run);
        DrawEdgeLabels(sheet, panel, readings);
        if (readings.Count == 0)
        {
            ChartFrame.DrawEmpty(sheet, panel, content.Texts.Get("chart.no-readings"));
        }
    }

    private static string Format(DateTimeOffset time, string format) => time.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>The full hours of the day that are shown, every third by the clock of the zone.</summary>
    private static IEnumerable<(double ShareOfDay, int Hour)> GetHours(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var fullHour = now - TimeSpan.FromTicks(local.Ticks % TimeSpan.TicksPerHour);
        return Enumerable.Range(0, 25)
            .Select(i => fullHour - TimeSpan.FromHours(24 - i))
            .Where(at => at >= now - TimeSpan.FromDays(1))
            .Select(at => (1 - ((now - at) / TimeSpan.FromDays(1)), TimeZoneInfo.ConvertTime(at, zone).Hour))
            .Where(tick => tick.Hour % ChartFrame.LabelIntervalHours == 0);
    }

    /// <summary>The meaning of the upper and the lower edge, where the curve reaches one.</summary>
    private static void DrawEdgeLabels(IChartSheet sheet, ChartPanel panel, IReadOnlyList<Reading> readings)
    {
        foreach (var (range, y, word) in new[] { (SensorRange.Above, panel.Top, "HI"), (SensorRange.Below, panel.Bottom, "LO") })
        {
            if (readings.Any(r => r.Value.Range == range))
            {
                sheet.Text(ChartPanel.Right + 6, y + 4, word, bold: true);
            }
        }
    }

    private static void EndRun(IChartSheet sheet, List<(double X, double Y)> run)
    {
        if (run.Count == 1)
        {
            sheet.Dot(run[0].X, run[0].Y, ChartColors.Curve);
        }
        else if (run.Count > 1)
        {
            sheet.Curve(run, ChartColors.Curve, 2);
        }

        run.Clear();
    }
}
