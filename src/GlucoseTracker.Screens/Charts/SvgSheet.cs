using System.Globalization;
using System.Text;
using GlucoseTracker.Domain;

namespace GlucoseTracker.Screens.Charts;

/// <summary>Writes the elements of an SVG picture (W3C SVG 1.1), numbers with one decimal.</summary>
internal sealed class SvgSheet
{
    private const string Ink = "#1f2933";
    private const string Faint = "#d9dee5";
    private readonly StringBuilder _text = new();

    public SvgSheet(double width, double height) => Write(
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"Helvetica, Arial, sans-serif\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");

    public void Box(double x, double y, double width, double height, string fill) =>
        Write($"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{width:0.#}\" height=\"{height:0.#}\" fill=\"{fill}\"/>\n");

    public void Line(double x1, double y1, double x2, double y2, string color = Faint, string dash = "") =>
        Write($"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{color}\"{(dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "")}/>\n");

    public void Text(double x, double y, string text, int size = 13, string anchor = "start", string weight = "normal") =>
        Write($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\" fill=\"{Ink}\">{text}</text>\n");

    public void Dot(double x, double y, string color) => Write($"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"2.2\" fill=\"{color}\"/>\n");

    public void Curve(IReadOnlyList<(double X, double Y)> points, string color, double width) =>
        Write($"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"{width:0.#}\" stroke-linejoin=\"round\" stroke-linecap=\"round\" points=\"{Points(points)}\"/>\n");

    public void Area(IEnumerable<(double X, double Y)> points, string fill) => Write($"<polygon fill=\"{fill}\" points=\"{Points(points)}\"/>\n");

    /// <summary>The frame of a diagram: target band, hours, and the numbers of the limits.</summary>
    public void Frame(ChartPanel panel, string title, GlucoseUnit unit, RangeMarks marks)
    {
        Text(ChartPanel.Left, panel.Top - 14, title, 15, weight: "bold");
        Text(ChartPanel.Right, panel.Top - 14, GlucoseText.Symbol(unit), anchor: "end");
        Box(ChartPanel.Left, panel.Y(marks.High), ChartPanel.Width, panel.Y(marks.Low) - panel.Y(marks.High), "#e6f4ea");
        foreach (var milligrams in marks.Lines(panel.Highest))
        {
            var own = milligrams == marks.Low || milligrams == marks.High;
            Line(ChartPanel.Left, panel.Y(milligrams), ChartPanel.Right, panel.Y(milligrams), own ? "#3d9a5f" : Faint);
            Text(ChartPanel.Left - 8, panel.Y(milligrams) + 4, GlucoseText.Of(Glucose.FromMilligramsPerDeciliter(milligrams), unit), anchor: "end", weight: own ? "bold" : "normal");
        }

        for (var hour = 0; hour <= 24; hour += 3)
        {
            Line(ChartPanel.X(hour / 24d), panel.Top, ChartPanel.X(hour / 24d), panel.Bottom, dash: "2 4");
        }
    }

    public override string ToString() => _text + "</svg>\n";

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}")));

    private void Write(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));
}
