using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The last hours on 32 rows.</summary>
internal static class Graph32
{
    private const int Right = 87;
    private const int Bottom = 27;

    public static void Draw(Canvas canvas, in View view)
    {
        if (!Sparkline.Draw(canvas, view, 0, 0, Right, Bottom, view.State.GraphHours))
        {
            LifeDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[Words.Longest];
        if (view.Freshness is Freshness.Fresh or Freshness.Ageing)
        {
            canvas.Text(Place32.Right, 10, view.Text, Fonts.Bold11, align: TextAlign.Right);
        }
        else
        {
            Stale32.Old(canvas);
        }

        canvas.Text(Place32.Right, Place32.Baseline, Words.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
    }
}
