using System.Globalization;
using System.Security;
using System.Text;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Pictures;

namespace GlucoseTracker.Screens.Charts;

/// <summary>Writes a chart as an SVG picture (W3C SVG 1.1), numbers with one decimal.</summary>
internal sealed class SvgSheet : IChartSheet
{
    private const int TextSize = 13;
    private readonly StringBuilder _text = new();

    public SvgSheet(double width, double height, string title) => _text.Append(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" " +
        $"font-family=\"Helvetica, Arial, sans-serif\">\n<title>{SecurityElement.Escape(title)}</title>\n" +
        $"<rect width=\"{width}\" height=\"{height}\" " +
        $"fill=\"{ToHex(ChartColors.Paper)}\"/>\n");

    public void Box(double x, double y, double width, double height, Rgb fill) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{ToHex(fill)}\"/>\n");

    public void Line(double x1, double y1, double x2, double y2, Rgb color, bool dashed = false) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" " +
            $"stroke=\"{ToHex(color)}\"{(dashed ? " stroke-dasharray=\"2 4\"" : "")}/>\n");

    public void Text(double x, double y, string text, TextAlign align = TextAlign.Left, bool bold = false) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{TextSize}\" " +
            $"text-anchor=\"{GetAnchor(align)}\"{(bold ? " font-weight=\"bold\"" : "")} fill=\"{ToHex(ChartColors.Ink)}\">" +
            $"{SecurityElement.Escape(text)}</text>\n");

    public void Dot(double x, double y, Rgb color) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"2.2\" fill=\"{ToHex(color)}\"/>\n");

    public void Curve(IReadOnlyList<(double X, double Y)> points, Rgb color, double width) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<polyline fill=\"none\" stroke=\"{ToHex(color)}\" stroke-width=\"{width:0.#}\" stroke-linejoin=\"round\" " +
            $"stroke-linecap=\"round\" points=\"{FormatPoints(points)}\"/>\n");

    public void Area(IReadOnlyList<(double X, double Y)> points, Rgb fill) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"<polygon fill=\"{ToHex(fill)}\" points=\"{FormatPoints(points)}\"/>\n");

    public override string ToString() => _text + "</svg>\n";

    private static string GetAnchor(TextAlign align) =>
        align switch { TextAlign.Left => "start", TextAlign.Right => "end", TextAlign.Center => "middle" };

    private static string ToHex(Rgb color) =>
        string.Create(CultureInfo.InvariantCulture, $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");

    private static string FormatPoints(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));
}
