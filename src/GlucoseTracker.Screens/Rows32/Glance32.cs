using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The glance on 32 rows: value, then arrow or age, then the last hour over the age.</summary>
internal static class Glance32
{
    public static void Draw(Canvas canvas, in View view)
    {
        var ink = Value32.Draw(canvas, view);
        if (view.IsUrgent)
        {
            Urgent32.Draw(canvas, view, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        if (view.Freshness == Freshness.Ageing)
        {
            Age(canvas, view, ink);
        }
        else
        {
            canvas.Figure(Place32.Trend - 9, 0, Icons.Arrow(view.Arrow), Fonts.Arrows32);
            canvas.Text(Place32.Trend, Place32.Baseline, view.Delta, Fonts.Text8, align: TextAlign.Center);
        }

        if (!Corner32.Draw(canvas, view, StripChoice.Of(view)))
        {
            LifeDot.Draw(canvas, view);
        }

        var text = view.Freshness == Freshness.Ageing ? ScreenWords.Late : ScreenWords.Age(view.AgeMinutes, buffer);
        canvas.Text(Place32.Right, Place32.Baseline, text, Fonts.Bold9, align: TextAlign.Right);
    }

    /// <summary>The age where the arrow was.</summary>
    public static void Age(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Figure(Place32.Trend, 0, ScreenWords.Number(view.AgeMinutes, buffer), Fonts.Age, ink, TextAlign.Center);
        canvas.Text(Place32.Trend, Place32.Baseline, ScreenWords.Minutes, Fonts.Text6, ink, TextAlign.Center);
    }
}
