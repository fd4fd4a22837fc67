using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The details page: five facts that support asks for on the phone.</summary>
internal static class DetailsScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        for (var row = 0; row < DetailRows.Count; row++)
        {
            var baseline = 9 + (row * 12);
            canvas.Text(0, baseline, DetailRows.GetName(view, row), Fonts.Text8);
            canvas.Text(Layout64.Right, baseline, DetailRows.GetValue(view, row, buffer), Fonts.Bold8, align: TextAlign.Right);
        }

        HeartbeatDot.Draw(canvas, view);
    }
}
