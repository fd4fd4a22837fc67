using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>An old value on 32 rows: hollow figures, by night dotted ones, the word, the age; in the trend column why, or what it was.</summary>
internal static class Stale32
{
    private const int Middle = 72;

    public static void Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var age = Words.Age(view.AgeMinutes, buffer);
        if (view.Night)
        {
            canvas.Figure(Value32.Left(view, Fonts.Value32NightOld), 1, view.Text, Fonts.Value32NightOld);
            canvas.Text(Place32.Right, Place32.Line, age, Fonts.Text8, align: TextAlign.Right);
        }
        else
        {
            canvas.Figure(Value32.Left(view, Fonts.Value32Old), 0, view.Text, Fonts.Value32Old);
            canvas.Text(Place32.Right, Place32.Baseline, age, Fonts.Bold9, align: TextAlign.Right);
        }

        // The answer to a key takes the word's place for seconds; the figures and the age still say it.
        if (view.State is { Link: not LinkState.Asking, Answer: { } answer })
        {
            Corner32.Answer(canvas, answer, Place32.Right);
        }
        else if (view.Night)
        {
            canvas.Text(Place32.Right, Place32.Head, Words.Old, Fonts.Bold11, align: TextAlign.Right);
        }
        else
        {
            Tag32.Word(canvas, Words.Old);
        }

        Beside(canvas, view);
        LifeDot.Draw(canvas, view);
    }

    private static void Beside(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        switch (view.State)
        {
            case { Link: LinkState.Asking }:
                canvas.Figure(Middle - 7, 0, Icons.Turning, Fonts.Marks);
                AskingLine.Dots(canvas, view, Middle - 6, 18);
                break;
            case { Answer: not null }:
                break;
            case { Alarm: { Phase: AlarmPhase.Snoozed } alarm }:
                canvas.Figure(Middle - 7, 0, Icons.BellAsleep, Fonts.Marks);
                canvas.Text(Middle, Place32.Baseline - 2, Words.Number(alarm.MinutesLeft, buffer), Fonts.Text8, align: TextAlign.Center);
                break;
            case { Cause: not null } or { Link: LinkState.Lost }:
                canvas.Text(Middle, 10, LabelText.Tiny(view), Fonts.Text6, align: TextAlign.Center);
                break;
            default:
                Was(canvas, view);
                break;
        }
    }

    private static void Was(Canvas canvas, in View view)
    {
        if (view.IsUrgent || view.IsOut)
        {
            var words = Words.Was(view.IsHigh).AsSpan();
            var space = words.IndexOf(' ');
            canvas.Text(Middle, 10, words[..space], Fonts.Text6, align: TextAlign.Center);
            canvas.Text(Middle, 19, words[(space + 1)..], Fonts.Text6, align: TextAlign.Center);
        }
    }
}
