using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>Night on 32 rows: value, arrow, age.</summary>
internal static class Night32
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        canvas.Figure(Value32.Left(view, Fonts.Value32Night), 1, view.Text, Fonts.Value32Night);
        canvas.Figure(Place32.Trend - 10, 3, Icons.Arrow(view.Arrow), Fonts.Arrows32Night);
        canvas.Text(Place32.Right, 25, Words.Age(view.AgeMinutes, buffer), Fonts.Text8, align: TextAlign.Right);
        LifeDot.Draw(canvas, view);
    }
}
