using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>An old value on 32 rows.</summary>
internal static class Stale32
{
    private const int Padding = 3;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        canvas.Figure(Value32.Left(view, Fonts.Value32Old), 0, view.Text, Fonts.Value32Old);
        Old(canvas);
        canvas.Text(Place32.Right, Place32.Baseline, Words.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        LifeDot.Draw(canvas, view);
    }

    /// <summary>The label in the upper right corner.</summary>
    public static void Old(Canvas canvas) =>
        Tag.Draw(canvas, Place32.Right + 1 - Tag.Width(Words.Old, Fonts.Bold11, Padding), 0, Words.Old, Fonts.Bold11, Padding, 15, 12);
}
