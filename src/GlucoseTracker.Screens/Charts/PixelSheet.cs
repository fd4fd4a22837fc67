using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>Draws a chart with 1.5 pixels per unit of the sheet.</summary>
internal sealed class PixelSheet : IChartSheet
{
    private const double Scale = 1.5;

    /// <summary>The text size in units of the sheet, as in the SVG file.</summary>
    private const double DotWidth = 4.4;
    private const double DashLength = 2;
    private const double DashInterval = 6;
    private readonly AntialiasedCanvas _canvas;

    public PixelSheet(int width, int height)
    {
        Image = new ColorImage((int)(width * Scale), (int)(height * Scale), ChartColors.Paper);
        _canvas = new AntialiasedCanvas(Image);
    }

    public ColorImage Image { get; }

    public void Box(double x, double y, double width, double height, Rgb fill) =>
        _canvas.Box(x * Scale, y * Scale, width * Scale, height * Scale, fill);

    /// <summary>Draws a line of one pixel, aligned with the pixels.</summary>
    public void Line(double x1, double y1, double x2, double y2, Rgb color, bool dashed = false)
    {
        if (!dashed)
        {
            _canvas.Box(x1 * Scale, y1 * Scale, (x2 - x1) * Scale, (y2 - y1) * Scale, color);
            return;
        }

        var length = Math.Max(x2 - x1, y2 - y1);
        for (var at = 0d; at < length; at += DashInterval)
        {
            var (from, to) = (at / length, Math.Min(1, (at + DashLength) / length));
            Line(x1 + ((x2 - x1) * from), y1 + ((y2 - y1) * from), x1 + ((x2 - x1) * to), y1 + ((y2 - y1) * to), color);
        }
    }

    public void Text(double x, double y, string text, TextAlign align = TextAlign.Left, bool bold = false) =>
        _canvas.Text(x * Scale, y * Scale, text, bold ? Fonts.Bold25 : Fonts.Text25, ChartColors.Ink, align);

    public void Dot(double x, double y, Rgb color) => _canvas.Curve([(x * Scale, y * Scale)], DotWidth * Scale, color);

    public void Curve(IReadOnlyList<(double X, double Y)> points, Rgb color, double width) =>
        _canvas.Curve(Scaled(points), width * Scale, color);

    public void Area(IReadOnlyList<(double X, double Y)> points, Rgb fill) => _canvas.Area(Scaled(points), fill);

    private static List<(double X, double Y)> Scaled(IReadOnlyList<(double X, double Y)> points) =>
        [.. points.Select(p => (p.X * Scale, p.Y * Scale))];
}
