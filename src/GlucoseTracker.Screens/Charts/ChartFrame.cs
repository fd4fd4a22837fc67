using System.Globalization;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>Draws the parts that both diagrams of a sheet have in common.</summary>
internal static class ChartFrame
{
    /// <summary>Hours between two times of day under a diagram.</summary>
    public const int LabelIntervalHours = 3;

    /// <summary>Title, unit, target band, and the numbers of the limits.</summary>
    public static void Draw(IChartSheet sheet, ChartPanel panel, string title, ChartContent content, RangeMarks marks)
    {
        sheet.Text(ChartPanel.Left, panel.Top - 14, title, bold: true);
        sheet.Text(ChartPanel.Right, panel.Top - 14, GlucoseText.Symbol(content.Unit), TextAlign.Right);
        sheet.Box(
            ChartPanel.Left, panel.GetY(marks.High), ChartPanel.Width, panel.GetY(marks.Low) - panel.GetY(marks.High), ChartColors.Target);
        foreach (var mark in marks.GetLines(panel.Highest))
        {
            var own = mark == marks.Low || mark == marks.High;
            DrawLevel(sheet, panel, mark, own ? ChartColors.TargetEdge : ChartColors.Faint);
            var number = content.Texts.FormatDecimal(GlucoseText.Format(mark, content.Unit));
            sheet.Text(ChartPanel.Left - 8, panel.GetY(mark) + 4, number, TextAlign.Right, own);
        }
    }

    /// <summary>A dashed line for each of these hours, and its time of day under the diagram.</summary>
    public static void DrawHours(IChartSheet sheet, ChartPanel panel, IEnumerable<(double ShareOfDay, int Hour)> hours)
    {
        foreach (var (share, hour) in hours)
        {
            var x = ChartPanel.GetX(share);
            sheet.Line(x, panel.Top, x, panel.Bottom, ChartColors.Faint, dashed: true);
            sheet.Text(x, panel.Bottom + 18, string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00"), TextAlign.Center);
        }
    }

    /// <summary>Draws a horizontal line.</summary>
    public static void DrawLevel(IChartSheet sheet, ChartPanel panel, Glucose glucose, Rgb color) =>
        sheet.Line(ChartPanel.Left, panel.GetY(glucose), ChartPanel.Right, panel.GetY(glucose), color);

    /// <summary>Draws words in the middle of an empty diagram.</summary>
    public static void DrawEmpty(IChartSheet sheet, ChartPanel panel, string words) =>
        sheet.Text((ChartPanel.Left + ChartPanel.Right) / 2, panel.Top + (ChartPanel.Height / 2), words, TextAlign.Center);
}
