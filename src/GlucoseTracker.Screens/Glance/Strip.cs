using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Glance;

/// <summary>The rows under the number by day: on the left what explains it, on the right its age.</summary>
internal static class Strip
{
    public const int Top = 46;
    public const int Bottom = 59;
    public const int Baseline = 57;

    private const int TraceEnd = 78;
    private const int MarkGap = 8;

    /// <summary>The baseline of words in <see cref="Fonts.Bold9"/>, whose tails are three rows deep: one too many for the last row.</summary>
    public static int BaselineOf(ReadOnlySpan<char> words) => words.ContainsAny("gjpqy") ? Baseline - 1 : Baseline;

    public static void Draw(Canvas canvas, in View view)
    {
        if (!Left(canvas, view))
        {
            LifeDot.Draw(canvas, view);
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        if (view.Freshness == Freshness.Fresh)
        {
            canvas.Text(123, Baseline, ScreenWords.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        }
        else if (!view.HasLabel)
        {
            canvas.Text(110, Baseline, ScreenWords.Late, Fonts.Bold9, align: TextAlign.Center);
        }
    }

    /// <summary>The word stays while the service is asked; a mark turns behind it.</summary>
    public static void Level(Canvas canvas, in View view)
    {
        var word = ScreenWords.Level(view.IsHigh);
        canvas.Text(0, Bottom, word, Fonts.Bold14);
        if (view.State.Link == LinkState.Asking)
        {
            canvas.Figure(Fonts.Bold14.Width(word) + MarkGap, Top, Icons.Turning, Fonts.Marks);
        }
    }

    /// <summary>True when the trace with its breathing point was drawn.</summary>
    private static bool Left(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        switch (StripChoice.Of(view))
        {
            case StripContent.Trace:
                return Sparkline.Draw(canvas, view, 0, Top, TraceEnd, Bottom);
            case StripContent.Asking:
                AskingLine.Draw(canvas, view, 0, Fonts.Bold8);
                break;
            case StripContent.Answer:
                canvas.Text(0, Baseline, ScreenWords.Answer(view.State.Answer!.Value, buffer), Fonts.Bold8);
                break;
            case StripContent.Label:
                Tag.Draw(canvas, 0, Top, LabelText.Of(view, buffer), Fonts.Bold8, 4, 14, 56);
                break;
            case StripContent.Frozen:
                Tag.Draw(canvas, 0, Top, ScreenWords.SameFor(view.SameMinutes, buffer), Fonts.Bold8, 4, 14, 56);
                break;
            case StripContent.Quiet:
                Quiet(canvas, view);
                break;
            case StripContent.Level:
                Level(canvas, view);
                break;
            case StripContent.Beyond:
                canvas.Text(0, Baseline - 1, ScreenWords.Beyond(view.IsHigh), Fonts.Bold9);
                break;
        }

        return false;
    }

    private static void Quiet(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Figure(0, Top, Icons.BellAsleep, Fonts.Marks);
        canvas.Text(19, Baseline, ScreenWords.Quiet(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8);
    }
}
