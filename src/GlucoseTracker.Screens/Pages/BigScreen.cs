using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Pages;

/// <summary>No glasses, far side of the room: nothing but the number; the arrow keeps its size when the number leaves it room.</summary>
internal static class BigScreen
{
    private const int Room = 96;
    private const int LastBlockRow = 47;
    private const int ArrowLeft = 97;
    private const int ArrowTop = 10;
    private const int Notch = 2;

    public static void Draw(Canvas canvas, in View view)
    {
        var width = Fonts.ValueBig.Width(view.Text);
        var roomy = width < Room;
        var block = view.IsOut || view.IsUrgent;
        if (block)
        {
            var blockWidth = (roomy ? Room : ValueZone.Full) + 2;
            canvas.Box(-1, canvas.GlassTop, blockWidth, LastBlockRow + 1 - canvas.GlassTop, corner: Corner.Large);
        }

        var left = ((roomy ? Room : ValueZone.Full) - width) / 2;
        canvas.Figure(left, 0, view.Text, Fonts.ValueBig, block ? Ink.Dark : Ink.Light);
        Below(canvas, view, Beside(canvas, view, roomy, block), roomy);
        LifeDot.Draw(canvas, view);
    }

    /// <summary>The arrow, or the age once the arrow is no longer true; returns where the words begin.</summary>
    private static int Beside(Canvas canvas, in View view, bool roomy, bool block)
    {
        if (!roomy)
        {
            canvas.Figure(0, 49, Icons.Arrow(view.Arrow), Fonts.ArrowsSmall);
            return view.Arrow == Trend.Unknown ? 0 : 12;
        }

        if (view.Freshness == Freshness.Ageing)
        {
            Span<char> buffer = stackalloc char[ScreenWords.Longest];
            canvas.Figure(111, 8, ScreenWords.Number(view.AgeMinutes, buffer), Fonts.Age, align: TextAlign.Center);
            canvas.Text(111, 41, ScreenWords.Minutes, Fonts.Bold9, align: TextAlign.Center);
        }

        // The block ends where the shaft of "stable" begins: without a notch the two are one shape.
        for (var gap = Notch; block && gap > 0; gap--)
        {
            canvas.Figure(ArrowLeft - gap, ArrowTop - 1, Icons.Arrow(view.Arrow), Fonts.Arrows, Ink.Dark);
            canvas.Figure(ArrowLeft - gap, ArrowTop + 1, Icons.Arrow(view.Arrow), Fonts.Arrows, Ink.Dark);
        }

        canvas.Figure(ArrowLeft, ArrowTop, Icons.Arrow(view.Arrow), Fonts.Arrows);
        return 0;
    }

    private static void Below(Canvas canvas, in View view, int x, bool roomy)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        if (view.State.Link == LinkState.Asking)
        {
            canvas.Text(x, Strip.Baseline, ScreenWords.Asking, Fonts.Text8);
            AskingLine.Dots(canvas, view, x + 40, Strip.Baseline - 1);
        }
        else
        {
            canvas.Text(x, Strip.Baseline, Said(view, buffer), Fonts.Text8);
        }

        canvas.Text(123, Strip.Baseline, Age(view, roomy, buffer), Fonts.Bold9, align: TextAlign.Right);
    }

    private static ReadOnlySpan<char> Age(in View view, bool roomy, Span<char> buffer) => view.Freshness switch
    {
        Freshness.Ageing when roomy => ScreenWords.Late,
        Freshness.Ageing when !view.HasLabel && !KeyLine.Busy(view) => ScreenWords.AgeLate(view.AgeMinutes, buffer),
        _ => ScreenWords.Age(view.AgeMinutes, buffer),
    };

    private static ReadOnlySpan<char> Said(in View view, Span<char> buffer) => view.State switch
    {
        { Answer: { } answer } => ScreenWords.Answer(answer, buffer),
        _ when view.HasLabel => LabelText.Of(view, buffer),
        { Link: LinkState.Frozen } => ScreenWords.SameFor(view.SameMinutes, buffer),
        _ when view.Beyond => ScreenWords.Beyond(view.IsHigh),
        _ => ScreenWords.Direction(view.Arrow),
    };
}
