using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>An old value on 32 rows: hollow figures, by night dotted ones, the word, the age; in the trend column why, or what it was.</summary>
internal static class Stale32
{
    private const int Middle = 72;

    /// <summary>What the age lights at most, in its smallest form.</summary>
    private const int LeastAge = 71;

    public static void Draw(Canvas canvas, in View view)
    {
        var beside = StaleChoice.Of(view);
        LifeDot.Draw(canvas, view);
        if (view.Night)
        {
            Night(canvas, view, beside);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Figure(Value32.Left(view, Fonts.Value32Old), 0, view.Text, Fonts.Value32Old);
        canvas.Text(Place32.Right, Place32.Baseline, ScreenWords.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        switch (beside)
        {
            // The answer to a key takes the word's place for seconds; the figures and the age still say it.
            case StripContent.Answer:
                Corner32.Answer(canvas, view.State.Answer!.Value, Place32.Right);
                return;
            case StripContent.Asking:
                canvas.Figure(Middle - 7, 0, Icons.Turning, Fonts.Marks);
                AskingLine.Dots(canvas, view, Middle - 6, 18);
                break;
            case StripContent.Quiet:
                canvas.Figure(Middle - 7, 0, Icons.BellAsleep, Fonts.Marks);
                canvas.Text(Middle, Place32.Baseline - 2, ScreenWords.Number(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8, align: TextAlign.Center);
                break;
            default:
                Why(canvas, view, beside);
                break;
        }

        Tag32.Word(canvas, ScreenWords.Old);
    }

    private static void Night(Canvas canvas, in View view, StripContent beside)
    {
        var light = new NightLight(view);
        light.Spend(Fonts.Value32NightOld.Light(view.Text));
        canvas.Figure(Value32.Left(view, Fonts.Value32NightOld), 1, view.Text, Fonts.Value32NightOld);
        if (beside == StripContent.Answer)
        {
            Corner32.Answer(canvas, view.State.Answer!.Value, Place32.Right);
            light.Spend(Corner32.AnswerLight(view.State.Answer!.Value));
        }
        else
        {
            light.Spend(NightBeside(canvas, view, beside));
            var old = !light.IsLimited ? Fonts.Bold11 : light.Has(Fonts.Text8.Light(ScreenWords.Old) + LeastAge) ? Fonts.Text8 : Fonts.Text6;
            light.Spend(old.Light(ScreenWords.Old));
            canvas.Text(Place32.Right, Place32.Head, ScreenWords.Old, old, align: TextAlign.Right);
        }

        Age32.Draw(canvas, view, large: true, ref light);
    }

    /// <summary>Draws it and returns its light.</summary>
    private static int NightBeside(Canvas canvas, in View view, StripContent beside)
    {
        switch (beside)
        {
            case StripContent.Asking:
                AskingLine.ThinDotsAt(canvas, view, Middle - 6, 9);
                return AskingLine.ThinDots;
            case StripContent.Quiet:
                canvas.Text(Middle, 10, ScreenWords.QuietInOne, Fonts.Text6, align: TextAlign.Center);
                return Fonts.Text6.Light(ScreenWords.QuietInOne);
            case StripContent.Label:
                Why(canvas, view, beside);
                return Fonts.Text6.Light(LabelText.Tiny(view));
            default:
                Why(canvas, view, beside);
                return 0;
        }
    }

    /// <summary>The cause, or what an old value was.</summary>
    private static void Why(Canvas canvas, in View view, StripContent beside)
    {
        if (beside == StripContent.Label)
        {
            canvas.Text(Middle, 10, LabelText.Tiny(view), Fonts.Text6, align: TextAlign.Center);
        }
        else if (beside == StripContent.Level)
        {
            var words = ScreenWords.Was(view.IsHigh).AsSpan();
            var space = words.IndexOf(' ');
            canvas.Text(Middle, 10, words[..space], Fonts.Text6, align: TextAlign.Center);
            canvas.Text(Middle, 19, words[(space + 1)..], Fonts.Text6, align: TextAlign.Center);
        }
    }
}
