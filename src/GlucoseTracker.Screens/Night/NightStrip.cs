using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Night;

/// <summary>
/// The rows under the number at night: the clock until something has to be said, and the age. No trace, no label in inverse; where the light
/// does not suffice, one word says it.
/// </summary>
internal static class NightStrip
{
    private const int MarkGap = 6;

    /// <summary>What the heaviest of the single words lights; a test holds it.</summary>
    public const int OneWord = 82;

    public static void Draw(Canvas canvas, in View view, ref NightLight light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var font = view.IsUrgent ? Fonts.Bold9 : Fonts.Text8;
        if (view.Freshness == Freshness.Fresh)
        {
            var age = ScreenWords.Age(view.AgeMinutes, buffer);
            light.Spend(NightLight.OfTime(age, font));
            canvas.Text(123, Strip.Baseline, age, font, align: TextAlign.Right);
            Left(canvas, view, ref light, 0);
            return;
        }

        var late = view.HasLabel ? 0 : font.Light(ScreenWords.Late);
        Left(canvas, view, ref light, late);
        if (late > 0 && light.Takes(late))
        {
            canvas.Text(123, Strip.Baseline, ScreenWords.Late, font, align: TextAlign.Right);
        }
    }

    /// <summary>The light without which the strip cannot do.</summary>
    public static int Least(in View view) => StripChoice.Of(view) == StripContent.Trace ? Fonts.Text8.Light(ScreenWords.Late) : OneWord;

    public static void Clock(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        canvas.Text(0, Strip.Baseline, ScreenWords.TimeOfDay(view.State.Now, view.State.Clock, buffer), Fonts.Text8);
    }

    /// <summary>The words, or one word for them.</summary>
    public static void Say(Canvas canvas, int x, ReadOnlySpan<char> words, string word, ref NightLight light)
    {
        var all = light.Takes(words, Fonts.Text8);
        if (!all)
        {
            light.Spend(Fonts.Text8.Light(word));
        }

        canvas.Text(x, Strip.Baseline, all ? words : word, Fonts.Text8);
    }

    /// <summary>The service is being asked; with little light the small word, and small dots.</summary>
    public static void Asking(Canvas canvas, in View view, int x, ref NightLight light)
    {
        if (light.Takes(AskingLine.Light(Fonts.Text8)))
        {
            AskingLine.Draw(canvas, view, x, Fonts.Text8);
        }
        else
        {
            light.Spend(AskingLine.ThinLight);
            AskingLine.DrawThin(canvas, view, x);
        }
    }

    private static void Left(Canvas canvas, in View view, ref NightLight light, int late)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        switch (StripChoice.Of(view))
        {
            case StripContent.Trace:
                Clock(canvas, view, ref light, late);
                break;
            case StripContent.Asking:
                Asking(canvas, view, 0, ref light);
                break;
            case StripContent.Answer:
                Say(canvas, 0, ScreenWords.Answer(view.State.Answer!.Value, buffer), ScreenWords.AnswerInOne(view.State.Answer!.Value), ref light);
                break;
            case StripContent.Label:
                Say(canvas, 0, LabelText.Of(view, buffer), LabelText.Tiny(view), ref light);
                break;
            case StripContent.Frozen:
                Say(canvas, 0, ScreenWords.SameFor(view.SameMinutes, buffer), ScreenWords.SameShort, ref light);
                break;
            case StripContent.Quiet:
                Quiet(canvas, view, ref light);
                break;
            case StripContent.Level:
                Strip.Level(canvas, view);
                break;
            case StripContent.Beyond:
                canvas.Text(0, Strip.Baseline - 1, ScreenWords.Beyond(view.IsHigh), Fonts.Bold9);
                break;
        }
    }

    /// <summary>The clock, if there is light for it beside <paramref name="late"/>; without "am" and "pm" if not for them.</summary>
    private static void Clock(Canvas canvas, in View view, ref NightLight light, int late)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var time = ScreenWords.TimeOfDay(view.State.Now, view.State.Clock, buffer);
        if (!light.Has(late + NightLight.OfTime(time, Fonts.Text8)))
        {
            time = ScreenWords.ShortTime(view.State.Now, view.State.Clock, buffer);
        }

        var least = NightLight.OfTime(time, Fonts.Text8);
        if (light.Has(late + least) && light.Takes(least))
        {
            canvas.Text(0, Strip.Baseline, time, Fonts.Text8);
        }
    }

    /// <summary>The word is the cue at night, so it stays; the minutes stand behind it.</summary>
    private static void Quiet(Canvas canvas, in View view, ref NightLight light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var minutes = view.State.Alarm!.MinutesLeft;
        var keepsWord = (view.IsOut || view.IsUrgent) && !view.Beyond;
        var x = keepsWord ? Fonts.Bold14.Width(ScreenWords.Level(view.IsHigh)) + MarkGap : 0;
        if (keepsWord)
        {
            canvas.Text(0, Strip.Bottom, ScreenWords.Level(view.IsHigh), Fonts.Bold14);
        }

        var words = ScreenWords.Quiet(minutes, buffer);
        var all = NightLight.OfTime(words, Fonts.Text8);
        if (!light.Takes(all + Fonts.Marks.Light(Icons.BellAsleep)))
        {
            Say(canvas, 0, light.Has(all) ? words : ScreenWords.QuietInOne, ScreenWords.QuietInOne, ref light);
            return;
        }

        canvas.Figure(x, Strip.Top, Icons.BellAsleep, Fonts.Marks);
        canvas.Text(x + (keepsWord ? 16 : 19), Strip.Baseline, keepsWord ? ScreenWords.Number(minutes, buffer) : words, Fonts.Text8);
    }
}
