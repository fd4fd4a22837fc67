using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The number on 32 rows in full height: brackets are next to it, blocks cover all rows of the panel.</summary>
internal static class Value32
{
    private const int Rows = 28;
    private const int GlassRows = 32;

    /// <summary>Draws a value by day that is not old; returns the colour for other parts on its block.</summary>
    public static Ink Draw(Canvas canvas, in View view)
    {
        var inverse = view.IsOutOfRange || view.IsUrgent;
        if (inverse)
        {
            canvas.Box(-2, canvas.GlassTop, view.IsUrgent ? 128 : 66, GlassRows, corner: Corner.Small);
        }

        if (view.Level is GlucoseLevel.SlightlyHigh or GlucoseLevel.SlightlyLow)
        {
            DrawBracket(canvas, view);
        }

        canvas.Figure(GetLeft(view, Fonts.Value32), 0, view.Text, inverse
            ? Fonts.Value32OnBlock
            : Fonts.Value32, inverse
            ? Ink.Dark
            : Ink.Light);
        return inverse && view.IsUrgent ? Ink.Dark : Ink.Light;
    }

    public static int GetLeft(in View view, BitmapFont font) => (Layout32.ValueWidth - font.GetWidth(view.Text)) / 2;

    private static void DrawBracket(Canvas canvas, in View view)
    {
        var width = Fonts.Value32.GetWidth(view.Text);
        var left = (Layout32.ValueWidth - width) / 2;
        var (x0, x1) = (Math.Max(0, left - 7), Math.Min(Layout32.ValueWidth - 1, left + width + 6));
        var foot = view.IsHigh ? 0 : Rows - 2;
        canvas.Box(x0, 0, 2, Rows);
        canvas.Box(x1 - 1, 0, 2, Rows);
        canvas.Box(x0, foot, 5, 2);
        canvas.Box(x1 - 4, foot, 5, 2);
    }
}
