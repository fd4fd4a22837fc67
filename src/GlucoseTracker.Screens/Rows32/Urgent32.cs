using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>What stands beside an urgent value on 32 rows: arrow or age, the word or what shares its place, the age.</summary>
internal static class Urgent32
{
    private const int AgeBaseline = 26;

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var late = view.Freshness == Freshness.Ageing;
        Said(canvas, view, ink);
        if (!view.Beyond && late)
        {
            Late(canvas, view, ink);
        }
        else if (!view.Beyond)
        {
            canvas.Figure(Place32.Trend - 9, 4, Icons.Arrow(view.Arrow), Fonts.Arrows32, ink);
        }

        var age = late && view.Beyond ? ScreenWords.AgeLate(view.AgeMinutes, buffer) : late ? ScreenWords.Late : ScreenWords.Age(view.AgeMinutes, buffer);
        canvas.Text(Place32.RightInBlock, AgeBaseline, age, Fonts.Bold8, ink, TextAlign.Right);
        LifeDot.Draw(canvas, view, ink);
    }

    /// <summary>The age where the arrow was. HIGH leaves less room than LOW: too little for two large figures.</summary>
    private static void Late(Canvas canvas, in View view, Ink ink)
    {
        if (view.IsLow || view.AgeMinutes < 10)
        {
            Glance32.Age(canvas, view, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Text(Place32.Trend - 1, 16, ScreenWords.Number(view.AgeMinutes, buffer), Fonts.Bold14, ink, TextAlign.Center);
        canvas.Text(Place32.Trend - 1, Place32.Baseline, ScreenWords.Minutes, Fonts.Text6, ink, TextAlign.Center);
    }

    private static void Said(Canvas canvas, in View view, Ink ink)
    {
        switch (StripChoice.Of(view))
        {
            case StripContent.Quiet:
                Corner32.Quiet(canvas, view, Place32.RightInBlock, ink);
                break;
            case StripContent.Label:
                canvas.Text(Place32.RightInBlock, Place32.UpperBaseline, LabelText.Tiny(view), Fonts.Bold8, ink, TextAlign.Right);
                break;
            case StripContent.Answer:
                Corner32.Answer(canvas, view.State.Answer!.Value, Place32.RightInBlock, ink);
                break;
            default:
                Word(canvas, view, ink);
                break;
        }
    }

    /// <summary>The word stays while the service is asked; dots march under it.</summary>
    private static void Word(Canvas canvas, in View view, Ink ink)
    {
        var (word, font) = view.Beyond ? (ScreenWords.Beyond(view.IsHigh), Fonts.Bold8) : (ScreenWords.Level(view.IsHigh), Fonts.Bold11);
        canvas.Text(Place32.RightInBlock, Place32.UpperBaseline, word, font, ink, TextAlign.Right);
        if (view.State.Link == LinkState.Asking)
        {
            AskingLine.Dots(canvas, view, 100, 15, ink);
        }
    }
}
