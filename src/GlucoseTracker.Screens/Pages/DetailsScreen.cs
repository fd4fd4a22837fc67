using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Pages;

/// <summary>What one is asked on the telephone.</summary>
internal static class DetailsScreen
{
    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        for (var row = 0; row < DetailRows.Count; row++)
        {
            var baseline = 9 + (row * 12);
            canvas.Text(0, baseline, DetailRows.Name(view, row), Fonts.Text8);
            canvas.Text(123, baseline, DetailRows.Fact(view, row, buffer), Fonts.Bold8, align: TextAlign.Right);
        }

        LifeDot.Draw(canvas, view);
    }
}
