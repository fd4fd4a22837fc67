using GlucoseTracker.Graphics;

namespace GlucoseTracker.Screens;

/// <summary>An old value at night: dotted figures, half of hardly anything, and the word. The clock gives way to it.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;

    public static void Draw(Canvas canvas, in View view)
    {
        var light = new NightLight(view);
        light.Spend(Fonts.ValueNightOld.Light(view.Text));
        canvas.Figure(ValueZone.Left(view, Fonts.ValueNightOld, ValueZone.Width), 2, view.Text, Fonts.ValueNightOld);
        NightScreen.Age(canvas, view, ref light, Fonts.Bold11.Light(Words.Old));
        LifeDot.Draw(canvas, view);

        var beside = StaleChoice.Of(view);
        if (beside == StripContent.Trace)
        {
            canvas.Text(47, 58, Words.Old, Fonts.Bold11, align: TextAlign.Center);
            return;
        }

        var bold = Fonts.Bold11.Light(Words.Old);
        var old = light.Has(bold + NightStrip.OneWord) ? Fonts.Bold11 : Fonts.Text8;
        light.Spend(old.Light(Words.Old));
        canvas.Text(0, 58, Words.Old, old);
        Beside(canvas, view, beside, ref light);
    }

    private static void Beside(Canvas canvas, in View view, StripContent beside, ref NightLight light)
    {
        if (beside == StripContent.Asking)
        {
            NightStrip.Asking(canvas, view, BesideOld, ref light);
            return;
        }

        Span<char> buffer = stackalloc char[Words.Longest];
        switch (beside)
        {
            case StripContent.Answer:
                NightStrip.Say(canvas, BesideOld, Words.Answer(view.State.Answer!.Value, buffer), Words.AnswerInOne(view.State.Answer!.Value), ref light);
                break;
            case StripContent.Quiet:
                NightStrip.Say(canvas, BesideOld, Words.Quiet(view.State.Alarm!.MinutesLeft, buffer), Words.QuietInOne, ref light);
                break;
            case StripContent.Label:
                NightStrip.Say(canvas, BesideOld, LabelText.Of(view, buffer), LabelText.Tiny(view), ref light);
                break;
            case StripContent.Level:
                canvas.Text(BesideOld, Strip.Baseline, Words.Was(view.IsHigh), Fonts.Text8);
                break;
        }
    }
}
