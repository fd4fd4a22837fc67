using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>
/// A sheet for printing or for the clinic: the curve of the last 24 hours, and the ambulatory profile of several days, both with the
/// target band, and the statistics of these days. Pure: the same readings give the same sheet.
/// </summary>
public static class HistoryChart
{
    private const int Width = 960;
    private const int Height = 720;

    /// <summary>Draws the sheet as SVG.</summary>
    public static string ToSvg(ChartContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var sheet = new SvgSheet(Width, Height, content.Texts.Get("chart.title"));
        Draw(sheet, content);
        return sheet.ToString();
    }

    /// <summary>Draws the sheet as a picture of 1440 x 1080 pixels.</summary>
    public static ColorImage ToImage(ChartContent content)
    {
        var sheet = new PixelSheet(Width, Height);
        Draw(sheet, content);
        return sheet.Image;
    }

    private static void Draw(IChartSheet sheet, ChartContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var marks = new RangeMarks(content.Target.Low, content.Target.High);
        DayCurve.Draw(sheet, content, marks);
        ProfileBands.Draw(sheet, content, marks);
        sheet.Text(ChartPanel.Left, Height - 20, content.Statistics);
        sheet.Text(ChartPanel.Right, Height - 20, content.Texts.Get("chart.notice"), TextAlign.Right);
    }
}
