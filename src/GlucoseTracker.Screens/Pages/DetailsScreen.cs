using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Pages;

/// <summary>The details page: facts that support asks for on the phone, five at a time on 64 rows and two on 32.</summary>
internal static class DetailsScreen
{
    private static readonly Layout Rows64 = new(FirstBaseline: 9, RowHeight: 12);
    private static readonly Layout Rows32 = new(FirstBaseline: 10, RowHeight: 15);

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var layout = view.State.Panel == PanelSize.Rows64 ? Rows64 : Rows32;
        for (var i = 0; i < DetailRows.GetCountOnPage(view.State.Panel) && view.State.DetailsRow + i < DetailRows.Count; i++)
        {
            var row = view.State.DetailsRow + i;
            var name = new TextSpot(0, layout.FirstBaseline + (i * layout.RowHeight), Fonts.Text8);
            name.Draw(canvas, DetailRows.GetName(view, row));
            var value = new TextSpot(Layout64.Right, name.Baseline, Fonts.Bold8)
            {
                Align = TextAlign.Right,
                Width = Layout64.Right - name.Font.GetWidth(DetailRows.GetName(view, row)) - DetailRows.Gap,
            };
            value.Draw(canvas, DetailRows.GetValue(view, row, buffer));
        }

        HeartbeatDot.Draw(canvas, view);
    }

    private sealed record Layout(int FirstBaseline, int RowHeight);
}
