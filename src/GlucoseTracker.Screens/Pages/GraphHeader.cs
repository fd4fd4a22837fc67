using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The row above a graph: the value unless it is too old, the hours, and the age.</summary>
internal static class GraphHeader
{
    private const int Baseline = 8;
    private const int Gap = 5;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        switch (view.Freshness)
        {
            case Freshness.None:
                canvas.Text(0, Baseline, view.Strings.Pages.NoDataFor, Fonts.Bold8);
                canvas.Text(Layout64.Right, Baseline, view.Times.Span(view.AgeMinutes, buffer), Fonts.Text8, align: TextAlign.Right);
                return;
            case Freshness.Stale:
                var tag = InverseLabel.Graph.Draw(canvas, 0, 0, view.Strings.Levels.Old);
                canvas.Text(tag + Gap, Baseline, view.Text, Fonts.Text8);
                break;
            case Freshness.Ageing:
                canvas.Text(0, Baseline, view.Text, Fonts.Bold9);
                canvas.Text(Fonts.Bold9.GetWidth(view.Text) + Gap, Baseline, view.Times.Late, Fonts.Text8);
                break;
            default:
                canvas.Text(0, Baseline, view.Text, Fonts.Bold9);
                canvas.Figure(Fonts.Bold9.GetWidth(view.Text) + Gap, 0, Icons.GetArrow(view.Arrow), Fonts.ArrowsSmall);
                break;
        }

        canvas.Text(62, Baseline, view.Times.Hours(view.State.GraphHours, buffer), Fonts.Text8, align: TextAlign.Center);
        canvas.Text(Layout64.Right, Baseline, view.Times.Age(view.AgeMinutes, buffer), Fonts.Text8, align: TextAlign.Right);
    }
}
