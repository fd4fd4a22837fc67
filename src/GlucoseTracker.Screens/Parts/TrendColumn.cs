using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The arrow and the delta. Without a trend the column is empty, because a flat arrow would mean a stable value.</summary>
internal static class TrendColumn
{
    public static void Draw(Canvas canvas, in View view, int x, Ink ink = Ink.Light)
    {
        canvas.Figure(x, 1, Icons.GetArrow(view.Arrow), Fonts.Arrows, ink);
        canvas.Text(x + 13, 40, view.Delta, Fonts.Bold9, ink, TextAlign.Center);
    }
}
