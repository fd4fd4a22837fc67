using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The same fields in one-pixel figures. Light grows in steps with the need: word, solid figures, label; never a block.</summary>
internal static class NightScreen
{
    private const int Leg = 8;

    public static void Draw(Canvas canvas, in View view)
    {
        if (view.IsUrgent)
        {
            Urgent(canvas, view);
        }
        else
        {
            Calm(canvas, view);
        }

        NightStrip.Draw(canvas, view);
        LifeDot.Draw(canvas, view);
    }

    /// <summary>The age where the arrow was.</summary>
    public static void Age(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        canvas.Text(110, 18, Words.Number(view.AgeMinutes, buffer), Fonts.Bold14, align: TextAlign.Center);
        canvas.Text(110, 31, Words.Minutes, Fonts.Text8, align: TextAlign.Center);
    }

    private static void Urgent(Canvas canvas, in View view)
    {
        var room = view.BeyondWide ? ValueZone.Full : ValueZone.Width;
        canvas.Figure(ValueZone.Left(view, Fonts.Value, room), 3, view.Text, Fonts.Value);
        if (view.Freshness == Freshness.Ageing)
        {
            BigAge.Draw(canvas, view, 107);
        }
        else
        {
            TrendColumn.Draw(canvas, view, 94);
        }
    }

    private static void Calm(Canvas canvas, in View view)
    {
        var width = Fonts.ValueNight.Width(view.Text);
        var left = (ValueZone.Width - width) / 2;
        if (view.IsHigh || view.IsLow)
        {
            var (x0, x1) = (Math.Max(0, left - 8), Math.Min(ValueZone.Width - 1, left + width + 7));
            var legs = view.IsHigh ? 0 : ValueZone.Height - Leg;
            canvas.DottedRow(x0, x1, view.IsHigh ? 0 : ValueZone.Height - 1, 2);
            canvas.Box(x0, legs, 1, Leg);
            canvas.Box(x1, legs, 1, Leg);
        }

        canvas.Figure(left, view.IsHigh ? 4 : view.IsLow ? 0 : 2, view.Text, Fonts.ValueNight);
        if (view.Freshness == Freshness.Ageing)
        {
            Age(canvas, view);
        }
        else
        {
            canvas.Figure(98, 9, Icons.Arrow(view.Arrow), Fonts.ArrowsNight);
        }
    }
}
