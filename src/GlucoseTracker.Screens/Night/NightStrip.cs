using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The rows under the number at night: the clock until something has to be said, and the age. No trace, no label in inverse.</summary>
internal static class NightStrip
{
    private const int MarkGap = 6;

    public static void Draw(Canvas canvas, in View view)
    {
        Left(canvas, view);

        Span<char> buffer = stackalloc char[Words.Longest];
        var font = view.IsUrgent ? Fonts.Bold9 : Fonts.Text8;
        if (view.Freshness == Freshness.Fresh)
        {
            canvas.Text(123, Strip.Baseline, Words.Age(view.AgeMinutes, buffer), font, align: TextAlign.Right);
        }
        else if (!view.HasLabel)
        {
            canvas.Text(123, Strip.Baseline, Words.Late, font, align: TextAlign.Right);
        }
    }

    public static void Clock(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        canvas.Text(0, Strip.Baseline, Words.TimeOfDay(view.State.Now, view.State.Clock, buffer), Fonts.Text8);
    }

    private static void Left(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        switch (StripChoice.Of(view))
        {
            case StripContent.Trace:
                Clock(canvas, view);
                break;
            case StripContent.Asking:
                AskingLine.Draw(canvas, view, 0, Fonts.Text8);
                break;
            case StripContent.Answer:
                canvas.Text(0, Strip.Baseline, Words.Answer(view.State.Answer!.Value, buffer), Fonts.Text8);
                break;
            case StripContent.Label:
                canvas.Text(0, Strip.Baseline, LabelText.Of(view, buffer), Fonts.Text8);
                break;
            case StripContent.Frozen:
                canvas.Text(0, Strip.Baseline, Words.SameFor(view.SameMinutes, buffer), Fonts.Text8);
                break;
            case StripContent.Quiet:
                Quiet(canvas, view);
                break;
            case StripContent.Level:
                Strip.Level(canvas, view);
                break;
            case StripContent.Beyond:
                canvas.Text(0, Strip.Baseline - 1, Words.Beyond(view.IsHigh), Fonts.Bold9);
                break;
        }
    }

    /// <summary>The word is the cue at night, so it stays; the minutes stand behind it.</summary>
    private static void Quiet(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var minutes = view.State.Alarm!.MinutesLeft;
        var keepsWord = (view.IsOut || view.IsUrgent) && !view.Beyond;
        var x = keepsWord ? Fonts.Bold14.Width(Words.Level(view.IsHigh)) + MarkGap : 0;
        if (keepsWord)
        {
            canvas.Text(0, Strip.Bottom, Words.Level(view.IsHigh), Fonts.Bold14);
        }

        canvas.Figure(x, Strip.Top, Icons.BellAsleep, Fonts.Marks);
        canvas.Text(x + (keepsWord ? 16 : 19), Strip.Baseline, keepsWord ? Words.Number(minutes, buffer) : Words.Quiet(minutes, buffer), Fonts.Text8);
    }
}
