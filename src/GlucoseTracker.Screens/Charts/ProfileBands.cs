using GlucoseTracker.Domain.Languages;
using GlucoseTracker.Domain.Profile;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>The ambulatory profile: for each time of day the median, and the bands that contain 50 % and 90 % of the values.</summary>
internal static class ProfileBands
{
    public static void Draw(IChartSheet sheet, ChartContent content, RangeMarks marks)
    {
        var profile = content.Profile;
        var known = Enumerable.Range(0, GlucoseProfile.Slots).Where(i => profile[i] is not null).ToList();
        var panel = new ChartPanel(400, ChartPanel.GetHighest(known.Exists(i => ChartPanel.IsBeyond300(profile[i]!.Percent95))));
        ChartFrame.Draw(sheet, panel, content.Texts.Format("chart.profile", ("days", content.Days)), content, marks);
        ChartFrame.DrawHours(
            sheet, panel, Enumerable.Range(0, (24 / ChartFrame.LabelIntervalHours) + 1).Select(i => ChartFrame.LabelIntervalHours * i)
                .Select(hour => (hour / 24d, hour % 24)));
        foreach (var run in GetRuns(known))
        {
            DrawBand(sheet, panel, run, i => profile[i]!.Percent5, i => profile[i]!.Percent95, ChartColors.NearlyAll);
            DrawBand(sheet, panel, run, i => profile[i]!.Percent25, i => profile[i]!.Percent75, ChartColors.Half);
            sheet.Curve([.. run.Select(i => (GetMiddle(i), panel.GetY(profile[i]!.Median)))], ChartColors.Curve, 3);
        }

        // The bands are drawn over the edges of the target band.
        ChartFrame.DrawLevel(sheet, panel, marks.Low, ChartColors.TargetEdge);
        ChartFrame.DrawLevel(sheet, panel, marks.High, ChartColors.TargetEdge);
        if (known.Count == 0)
        {
            ChartFrame.DrawEmpty(sheet, panel, content.Texts.Get("chart.too-few"));
            return;
        }

        DrawLegend(sheet, content.Texts, panel.Top - 14);
    }

    /// <summary>Draws the legend of the three shades in the row of the title.</summary>
    private static void DrawLegend(IChartSheet sheet, ProgramTexts texts, double baseline)
    {
        var x = ChartPanel.Right - 390;
        var entries = new[]
        {
            (ChartColors.Curve, 3, texts.Get("chart.median")),
            (ChartColors.Half, 10, texts.Format("chart.range", ("low", 25), ("high", 75))),
            (ChartColors.NearlyAll, 10, texts.Format("chart.range", ("low", 5), ("high", 95))),
        };
        foreach (var (color, height, words) in entries)
        {
            sheet.Box(x, baseline - 4.5 - (height / 2d), 18, height, color);
            sheet.Text(x + 24, baseline, words);
            x += words.Length > 8 ? 112 : 90;
        }
    }

    private static void DrawBand(
        IChartSheet sheet, ChartPanel panel, List<int> run, Func<int, SensorValue> low, Func<int, SensorValue> high, Rgb fill) =>
        sheet.Area([.. run.Select(i => (
            GetMiddle(i), panel.GetY(low(i)))), .. run.AsEnumerable().Reverse().Select(i => (GetMiddle(i), panel.GetY(high(i))))], fill);

    /// <summary>Groups neighbouring slots between gaps.</summary>
    private static IEnumerable<List<int>> GetRuns(List<int> slots)
    {
        var run = new List<int>();
        foreach (var slot in slots)
        {
            if (run.Count > 0 && run[^1] != slot - 1)
            {
                yield return run;
                run = [];
            }

            run.Add(slot);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static double GetMiddle(int slot) => ChartPanel.GetX((slot + 0.5) / GlucoseProfile.Slots);
}
