using GlucoseTracker.Graphics.Drawing;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The arrow and the delta. Without a trend the column is empty, because a flat arrow would mean a stable value.</summary>
internal static class TrendColumn
{
    /// <summary>The first row of the arrow on every screen with a value.</summary>
    public const int ArrowTop = 1;

    private const int DeltaOffset = 13;
    private const int DeltaBaseline = 40;

    public static void Draw(Canvas canvas, in View view, int x, Ink ink = Ink.Light)
    {
        canvas.Figure(x, ArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows, ink);
        canvas.Text(x + DeltaOffset, DeltaBaseline, view.Delta, Fonts.Bold9, ink, TextAlign.Center);
    }
}
