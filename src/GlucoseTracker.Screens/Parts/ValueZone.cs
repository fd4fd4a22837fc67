using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The number by day with the mark of its level: none, a bracket on the side of the limit, or a light block.</summary>
internal static class ValueZone
{
    public const int Width = 94;
    public const int Height = 44;
    public const int FullWidth = 124;

    /// <summary>The first row of the number without a bracket.</summary>
    public const int Top = 3;

    private const int BracketThickness = 3;
    private const int BracketLeg = 14;

    public static void Draw(Canvas canvas, in View view)
    {
        switch (view.Level)
        {
            case GlucoseLevel.Normal:
                canvas.Figure(GetLeft(view, Fonts.Value, Width), Top, view.Text, Fonts.Value);
                break;
            case GlucoseLevel.SlightlyHigh or GlucoseLevel.SlightlyLow:
                DrawBracketed(canvas, view);
                break;
            default:
                canvas.Box(0, 0, view.IsUrgent ? FullWidth : Width, Height, corner: Corner.Large);
                var width = view.UsesFullWidth ? FullWidth : Width;
                canvas.Figure(GetLeft(view, Fonts.ValueOnBlock, width), Top, view.Text, Fonts.ValueOnBlock, Ink.Dark);
                break;
        }
    }

    /// <summary>The first column of a value centred in a number of columns.</summary>
    public static int GetLeft(in View view, BitmapFont font, int width) => (width - font.GetWidth(view.Text)) / 2;

    private static void DrawBracketed(Canvas canvas, in View view)
    {
        var width = Fonts.Value.GetWidth(view.Text);
        var left = (Width - width) / 2;
        var (x0, x1) = (Math.Max(0, left - 10), Math.Min(Width - 1, left + width + 9));
        var bar = view.IsHigh ? 0 : Height - BracketThickness;
        var legs = view.IsHigh ? 0 : Height - BracketLeg;
        canvas.Box(x0, bar, x1 - x0 + 1, BracketThickness);
        canvas.Box(x0, legs, BracketThickness, BracketLeg);
        canvas.Box(x1 - BracketThickness + 1, legs, BracketThickness, BracketLeg);
        canvas.Figure(left, view.IsHigh ? 6 : 0, view.Text, Fonts.Value);
    }
}
