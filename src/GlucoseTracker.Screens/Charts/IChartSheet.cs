using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>
/// The surface of a chart. Coordinates are units of the sheet from its upper left corner, independent of the file format.
/// </summary>
internal interface IChartSheet
{
    void Box(double x, double y, double width, double height, Rgb fill);

    /// <summary>Draws a thin horizontal or vertical line.</summary>
    void Line(double x1, double y1, double x2, double y2, Rgb color, bool dashed = false);

    /// <summary>Draws a line of text on its baseline.</summary>
    void Text(double x, double y, string text, TextAlign align = TextAlign.Left, bool bold = false);

    void Dot(double x, double y, Rgb color);

    void Curve(IReadOnlyList<(double X, double Y)> points, Rgb color, double width);

    void Area(IReadOnlyList<(double X, double Y)> points, Rgb fill);
}
