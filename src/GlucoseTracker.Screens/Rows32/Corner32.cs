using GlucoseTracker.Domain;
using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>The upper right corner on 32 rows: the last hour, or what has to be said instead.</summary>
internal static class Corner32
{
    private const int Bottom = 14;

    /// <summary>True when the trace with its breathing point was drawn.</summary>
    public static bool Draw(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        switch (StripChoice.Of(view))
        {
            case StripContent.Quiet:
                canvas.Figure(Place32.Rest, 0, Icons.BellAsleep, Fonts.Marks);
                canvas.Text(Place32.Right, 11, Words.Number(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8, align: TextAlign.Right);
                return false;
            case StripContent.Label:
                Label(canvas, Words.Lost);
                return false;
            case StripContent.Frozen:
                Label(canvas, Words.SameShort);
                return false;
            case StripContent.Asking:
                canvas.Figure(Place32.Rest, 0, Icons.Turning, Fonts.Marks);
                AskingLine.Dots(canvas, view, 109, 10);
                return false;
            case StripContent.Answer:
                Answer(canvas, view.State.Answer!.Value, Place32.Right);
                return false;
            default:
                return Sparkline.Draw(canvas, view, view.Freshness == Freshness.Ageing ? 94 : Place32.Rest, 0, Place32.Right, Bottom);
        }
    }

    /// <summary>The answer to a key in two short rows.</summary>
    public static void Answer(Canvas canvas, KeyAnswer answer, int right)
    {
        Span<char> buffer = stackalloc char[Words.Longest];
        var text = Words.Answer(answer, buffer);
        var space = text.IndexOf(' ');
        canvas.Text(right, 6, text[..space], Fonts.Text6, align: TextAlign.Right);
        canvas.Text(right, Bottom, text[(space + 1)..], Fonts.Text6, align: TextAlign.Right);
    }

    private static void Label(Canvas canvas, string word)
    {
        const int Padding = 3;
        var width = Tag.Width(word, Fonts.Bold8, Padding);
        Tag.Draw(canvas, Place32.Right + 1 - width, 0, word, Fonts.Bold8, Padding, 14, 10);
    }
}
