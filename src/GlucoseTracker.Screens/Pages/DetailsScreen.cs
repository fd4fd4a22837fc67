using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The details page: facts that support asks for on the phone, five at a time.</summary>
internal static class DetailsScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        for (var i = 0; i < DetailRows.GetCountOnPage(PanelSize.Rows64) && view.State.DetailsRow + i < DetailRows.Count; i++)
        {
            var (row, baseline) = (view.State.DetailsRow + i, 9 + (i * 12));
            var name = DetailRows.GetName(view, row);
            canvas.Text(0, baseline, name, Fonts.Text8);
            FittedText.Draw(
                canvas, Layout64.Right, baseline, DetailRows.GetValue(view, row, buffer), Fonts.Bold8,
                Layout64.Right - Fonts.Text8.GetWidth(name) - DetailRows.Gap, align: TextAlign.Right);
        }

        HeartbeatDot.Draw(canvas, view);
    }
}
