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
    private const int HoursMiddle = 62;
    private const int HoursGap = 6;
    private const int NoDataWidth = 70;
    private const int OldWidth = 30;
    private const int LateWidth = 22;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var end = 0;
        switch (view.Freshness)
        {
            case Freshness.None:
                FittedText.Draw(canvas, 0, Baseline, view.Strings.Pages.NoDataFor, Fonts.Bold8, NoDataWidth);
                canvas.Text(Layout64.Right, Baseline, view.Times.Span(view.AgeMinutes, buffer), Fonts.Text8, align: TextAlign.Right);
                return;
            case Freshness.Stale:
                var tag = InverseLabel.Graph.Draw(canvas, 0, 0, view.Strings.Levels.OldTiny, OldWidth);
                canvas.Text(tag + Gap, Baseline, view.Text, Fonts.Text8);
                end = tag + Gap + Fonts.Text8.GetWidth(view.Text);
                break;
            case Freshness.Ageing:
                canvas.Text(0, Baseline, view.Text, Fonts.Bold9);
                FittedText.Draw(
                    canvas, Fonts.Bold9.GetWidth(view.Text) + Gap, Baseline, view.Times.Late, Fonts.Text8, LateWidth);
                break;
            default:
                canvas.Text(0, Baseline, view.Text, Fonts.Bold9);
                canvas.Figure(Fonts.Bold9.GetWidth(view.Text) + Gap, 0, Icons.GetArrow(view.Arrow), Fonts.ArrowsSmall);
                break;
        }

        var hours = view.Times.Hours(view.State.GraphHours, buffer);
        var middle = Math.Max(HoursMiddle, end + HoursGap + (Fonts.Text8.GetWidth(hours) / 2));
        canvas.Text(middle, Baseline, hours, Fonts.Text8, align: TextAlign.Center);
        canvas.Text(Layout64.Right, Baseline, view.Times.Age(view.AgeMinutes, buffer), Fonts.Text8, align: TextAlign.Right);
    }
}
