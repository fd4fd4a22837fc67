using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The number by day with the cue of its level: nothing, a bracket on the side that was touched, or a light block.</summary>
internal static class ValueZone
{
    public const int Width = 94;
    public const int Height = 44;
    public const int Full = 124;

    private const int Top = 3;
    private const int Bracket = 3;
    private const int Leg = 14;

    public static void Draw(Canvas canvas, in View view)
    {
        switch (view.Level)
        {
            case GlucoseLevel.Normal:
                canvas.Figure(Left(view, Fonts.Value, Width), Top, view.Text, Fonts.Value);
                break;
            case GlucoseLevel.SlightlyHigh or GlucoseLevel.SlightlyLow:
                Bracketed(canvas, view);
                break;
            default:
                canvas.Box(0, 0, view.IsUrgent ? Full : Width, Height, corner: Corner.Large);
                var room = view.BeyondWide ? Full : Width;
                canvas.Figure(Left(view, Fonts.ValueOnBlock, room), Top, view.Text, Fonts.ValueOnBlock, Ink.Dark);
                break;
        }
    }

    /// <summary>Where a value begins that stands in the middle of so many columns.</summary>
    public static int Left(in View view, BitmapFont font, int room) => (room - font.Width(view.Text)) / 2;

    private static void Bracketed(Canvas canvas, in View view)
    {
        var width = Fonts.Value.Width(view.Text);
        var left = (Width - width) / 2;
        var (x0, x1) = (Math.Max(0, left - 10), Math.Min(Width - 1, left + width + 9));
        var bar = view.IsHigh ? 0 : Height - Bracket;
        var legs = view.IsHigh ? 0 : Height - Leg;
        canvas.Box(x0, bar, x1 - x0 + 1, Bracket);
        canvas.Box(x0, legs, Bracket, Leg);
        canvas.Box(x1 - Bracket + 1, legs, Bracket, Leg);
        canvas.Figure(left, view.IsHigh ? 6 : 0, view.Text, Fonts.Value);
    }
}
