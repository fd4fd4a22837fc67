using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Night;

/// <summary>An old value at night: dotted figures, half of hardly anything, and the word. The clock gives way to it.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;

    public static void Draw(Canvas canvas, in View view)
    {
        var light = new NightLight(view);
        light.Spend(Fonts.ValueNightOld.Light(view.Text));
        canvas.Figure(ValueZone.Left(view, Fonts.ValueNightOld, ValueZone.Width), 2, view.Text, Fonts.ValueNightOld);
        NightScreen.Age(canvas, view, ref light, Fonts.Bold11.Light(ScreenWords.Old));
        LifeDot.Draw(canvas, view);

        var beside = StaleChoice.Of(view);
        if (beside == StripContent.Trace)
        {
            canvas.Text(47, 58, ScreenWords.Old, Fonts.Bold11, align: TextAlign.Center);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var words = Sentence(view, beside, buffer);
        var said = beside == StripContent.Asking ? AskingLine.Light(Fonts.Text8) : Fonts.Text8.Light(words);
        var old = light.Has(Fonts.Bold11.Light(ScreenWords.Old) + said) ? Fonts.Bold11 : Fonts.Text8;
        light.Spend(old.Light(ScreenWords.Old));
        canvas.Text(0, 58, ScreenWords.Old, old);
        if (beside == StripContent.Asking)
        {
            NightStrip.Asking(canvas, view, BesideOld, ref light);
        }
        else
        {
            NightStrip.Say(canvas, BesideOld, words, Word(view, beside), ref light);
        }
    }

    private static ReadOnlySpan<char> Sentence(in View view, StripContent beside, Span<char> buffer) => beside switch
    {
        StripContent.Answer => ScreenWords.Answer(view.State.Answer!.Value, buffer),
        StripContent.Quiet => ScreenWords.Quiet(view.State.Alarm!.MinutesLeft, buffer),
        StripContent.Label => LabelText.Of(view, buffer),
        StripContent.Level => ScreenWords.Was(view.IsHigh),
        _ => [],
    };

    /// <summary>The one word for them. What was out of range has light for all.</summary>
    private static string Word(in View view, StripContent beside) => beside switch
    {
        StripContent.Answer => ScreenWords.AnswerInOne(view.State.Answer!.Value),
        StripContent.Quiet => ScreenWords.QuietInOne,
        StripContent.Label => LabelText.Tiny(view),
        _ => "",
    };
}
