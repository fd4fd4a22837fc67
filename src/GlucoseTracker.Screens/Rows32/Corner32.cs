using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The upper right corner on 32 rows: the last hour, or what has to be said instead.</summary>
internal static class Corner32
{
    private const int Bottom = 14;

    /// <summary>True when the trace with its breathing point was drawn.</summary>
    public static bool Draw(Canvas canvas, in View view, StripContent content)
    {
        switch (content)
        {
            case StripContent.Quiet:
                Quiet(canvas, view, Place32.Right);
                return false;
            case StripContent.Label:
                Tag32.Label(canvas, LabelText.Tiny(view));
                return false;
            case StripContent.Frozen:
                Tag32.Label(canvas, ScreenWords.SameShort);
                return false;
            case StripContent.Asking:
                Asking(canvas, view);
                return false;
            case StripContent.Answer:
                Answer(canvas, view.State.Answer!.Value, Place32.Right);
                return false;
            default:
                return Sparkline.Draw(canvas, view, view.Freshness == Freshness.Ageing ? 94 : Place32.Rest, 0, Place32.Right, Bottom);
        }
    }

    /// <summary>A sleeping bell and the minutes left.</summary>
    public static void Quiet(Canvas canvas, in View view, int right, Ink ink = Ink.Light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Figure(Place32.Rest, 0, Icons.BellAsleep, Fonts.Marks, ink);
        canvas.Text(right, 11, ScreenWords.Number(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8, ink, TextAlign.Right);
    }

    public static void Asking(Canvas canvas, in View view)
    {
        canvas.Figure(Place32.Rest, 0, Icons.Turning, Fonts.Marks);
        AskingLine.Dots(canvas, view, 109, 10);
    }

    /// <summary>The answer to a key in two short rows.</summary>
    public static void Answer(Canvas canvas, KeyAnswer answer, int right, Ink ink = Ink.Light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var text = ScreenWords.Answer(answer, buffer);
        var space = text.IndexOf(' ');
        canvas.Text(right, 6, text[..space], Fonts.Text6, ink, TextAlign.Right);
        canvas.Text(right, Bottom, text[(space + 1)..], Fonts.Text6, ink, TextAlign.Right);
    }

    /// <summary>What the answer lights.</summary>
    public static int AnswerLight(KeyAnswer answer) => Fonts.Text6.Light(ScreenWords.Answer(answer, stackalloc char[ScreenWords.Longest]));
}
