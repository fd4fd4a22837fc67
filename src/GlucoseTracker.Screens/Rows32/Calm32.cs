using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// Beside a value in range or slightly out, at night on 32 rows. There is light for the arrow and the age; what else is to be told takes
/// turns with the arrow every four seconds unless the number leaves light for all. The age is there in both turns.
/// </summary>
internal static class Calm32
{
    private const int DotsX = 109;
    private const int DotsY = 10;

    public static void Draw(Canvas canvas, in View view, in NightLight light)
    {
        var content = StripChoice.Of(view);
        if (content != StripContent.Trace && Told(canvas, view, content, light))
        {
            return;
        }

        var plain = light;
        if (view.Freshness == Freshness.Ageing)
        {
            Late(canvas, view, ref plain);
            return;
        }

        var arrow = Icons.Arrow(view.Arrow);
        plain.Spend(Fonts.Arrows32Night.Light(arrow));
        canvas.Figure(Place32.Trend - 10, 3, arrow, Fonts.Arrows32Night);
        Age32.Draw(canvas, view, view.Level == GlucoseLevel.Normal, ref plain);
    }

    /// <summary>The age where the arrow was.</summary>
    private static void Late(Canvas canvas, in View view, ref NightLight light)
    {
        Number(canvas, view, Fonts.Text8, ref light);
        Minutes(canvas, ref light);
        var font = light.Has(Fonts.Text8.Light(ScreenWords.Late)) ? Fonts.Text8 : Fonts.Text6;
        if (light.Takes(ScreenWords.Late, font))
        {
            canvas.Text(Place32.Right, Place32.Line, ScreenWords.Late, font, align: TextAlign.Right);
        }
    }

    /// <summary>The words with the bare age, and the arrow and "min" if there is light. False when it is the other turn, or too dark for words.</summary>
    private static bool Told(Canvas canvas, in View view, StripContent content, NightLight light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var late = view.Freshness == Freshness.Ageing;
        var age = view.AgeMinutes == 0 ? ScreenWords.Age(0, buffer) : ScreenWords.Number(view.AgeMinutes, buffer);
        var word = Word(view, content);
        var least = word.Length == 0 ? AskingLine.ThinDots : Fonts.Text6.Light(word);
        var figures = light.Has(least + NightLight.OfTime(age, Fonts.Text8)) ? Fonts.Text8 : Fonts.Text6;
        light.Spend(figures.Light(age));
        if (!light.Has(least))
        {
            return false;
        }

        var fits = word.Length > 0 && Fonts.Text8.Width(word) <= Place32.Right - Place32.Rest;
        var font = fits && light.Takes(word, Fonts.Text8) ? Fonts.Text8 : Fonts.Text6;
        light.Spend(font == Fonts.Text6 ? least : 0);
        var arrow = Icons.Arrow(view.Arrow);
        var pointed = light.Takes(Fonts.Arrows32Night.Light(arrow));
        var minutes = view.AgeMinutes == 0 || light.Has(Fonts.Text6.Light(ScreenWords.Minutes));
        var lasting = content is not (StripContent.Asking or StripContent.Answer);
        if (lasting && !(pointed && minutes) && !view.State.Movement.SecondLabel)
        {
            return false;
        }

        canvas.Figure(Place32.Trend - 10, 3, pointed ? arrow : "", Fonts.Arrows32Night);
        canvas.Text(Place32.Right, Place32.Head, word, font, align: TextAlign.Right);
        if (word.Length == 0)
        {
            AskingLine.ThinDotsAt(canvas, view, DotsX, DotsY);
        }

        var unit = minutes && view.AgeMinutes > 0 ? ScreenWords.Minutes : "";
        if (late)
        {
            canvas.Text(Place32.Trend, 15, age, figures, align: TextAlign.Center);
            canvas.Text(Place32.Trend, Place32.Line, unit, Fonts.Text6, align: TextAlign.Center);
        }
        else
        {
            Age32.Draw(canvas, age, figures, unit, Fonts.Text6);
        }

        return true;
    }

    private static void Number(Canvas canvas, in View view, BitmapFont font, ref NightLight light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var age = ScreenWords.Number(view.AgeMinutes, buffer);
        light.Spend(NightLight.OfTime(age, font));
        canvas.Text(Place32.Trend, 15, age, font, align: TextAlign.Center);
    }

    private static void Minutes(Canvas canvas, ref NightLight light)
    {
        light.Spend(Fonts.Text6.Light(ScreenWords.Minutes));
        canvas.Text(Place32.Trend, Place32.Line, ScreenWords.Minutes, Fonts.Text6, align: TextAlign.Center);
    }

    /// <summary>Empty while the service is asked: dots march.</summary>
    private static string Word(in View view, StripContent content) => content switch
    {
        StripContent.Asking => "",
        StripContent.Answer => ScreenWords.AnswerInOne(view.State.Answer!.Value),
        StripContent.Quiet => ScreenWords.QuietInOne,
        StripContent.Frozen => ScreenWords.SameShort,
        _ => LabelText.Tiny(view),
    };
}
