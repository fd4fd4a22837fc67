using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Pages;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The details on 32 rows, two at a time.</summary>
internal static class Details32
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        for (var i = 0; i < DetailRows.GetCountOnPage(PanelSize.Rows32) && view.State.DetailsRow + i < DetailRows.Count; i++)
        {
            var (row, baseline) = (view.State.DetailsRow + i, 10 + (i * 15));
            var name = DetailRows.GetName(view, row);
            canvas.Text(0, baseline, name, Fonts.Text8);
            FittedText.Draw(
                canvas, Layout32.Right, baseline, DetailRows.GetValue(view, row, buffer), Fonts.Bold8,
                Layout32.Right - Fonts.Text8.GetWidth(name) - DetailRows.Gap, align: TextAlign.Right);
        }

        HeartbeatDot.Draw(canvas, view);
    }
}
