using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>What stands beside an urgent value on 32 rows: arrow or age, the word, the age.</summary>
internal static class Urgent32
{
    private const int WordBaseline = 12;
    private const int AgeBaseline = 26;

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var late = view.Freshness == Freshness.Ageing;
        if (view.Beyond)
        {
            canvas.Text(Place32.RightInBlock, WordBaseline, Words.Beyond(view.IsHigh), Fonts.Bold8, ink, TextAlign.Right);
        }
        else
        {
            canvas.Text(Place32.RightInBlock, WordBaseline, Words.Level(view.IsHigh), Fonts.Bold11, ink, TextAlign.Right);
            Beside(canvas, view, ink, late);
        }

        var age = late && view.Beyond ? Words.AgeLate(view.AgeMinutes, buffer) : late ? Words.Late : Words.Age(view.AgeMinutes, buffer);
        canvas.Text(Place32.RightInBlock, AgeBaseline, age, Fonts.Bold8, ink, TextAlign.Right);
        LifeDot.Draw(canvas, view, ink);
    }

    private static void Beside(Canvas canvas, in View view, Ink ink, bool late)
    {
        if (late)
        {
            Glance32.Age(canvas, view, ink);
        }
        else
        {
            canvas.Figure(Place32.Trend - 9, 4, Icons.Arrow(view.Arrow), Fonts.Arrows32, ink);
        }
    }
}
