using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The last hours on 32 rows.</summary>
internal static class Graph32
{
    private const int Right = 87;
    private const int RightOfLongAge = 80;
    private const int Bottom = 27;

    public static void Draw(Canvas canvas, in View view)
    {
        if (!Sparkline.Draw(canvas, view, 0, 0, view.AgeMinutes < 10 ? Right : RightOfLongAge, Bottom, view.State.GraphHours))
        {
            LifeDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        Head(canvas, view);
        if (view.Freshness == Freshness.Ageing)
        {
            canvas.Text(Place32.Right, 17, ScreenWords.Late, Fonts.Text6, align: TextAlign.Right);
        }

        // Hours do not fit beside the plot.
        var font = view.AgeMinutes < 60 ? Fonts.Bold9 : Fonts.Text6;
        canvas.Text(Place32.Right, Place32.Baseline, ScreenWords.Age(view.AgeMinutes, buffer), font, align: TextAlign.Right);
    }

    private static void Head(Canvas canvas, in View view)
    {
        if (view.State.Link == LinkState.Asking)
        {
            Corner32.Asking(canvas, view);
        }
        else if (view.State.Answer is { } answer)
        {
            Corner32.Answer(canvas, answer, Place32.Right);
        }
        else if (view.Freshness is Freshness.Fresh or Freshness.Ageing)
        {
            canvas.Text(Place32.Right, 10, view.Text, Fonts.Bold11, align: TextAlign.Right);
        }
        else
        {
            Tag32.Word(canvas, ScreenWords.Old);
        }
    }
}
