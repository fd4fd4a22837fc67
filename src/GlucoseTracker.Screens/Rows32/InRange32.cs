using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// The parts next to a value in range or slightly outside, at night on 32 rows. The budget suffices for the arrow and the age. A message
/// alternates with the arrow every four seconds, unless the budget suffices for both. The age is always visible. The clock uses the
/// remaining pixels.
/// </summary>
internal static class InRange32
{
    private const int DotsX = 109;
    private const int DotsY = 10;

    public static void Draw(Canvas canvas, in View view, in LitPixelBudget budget)
    {
        var message = StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength]);
        if (message.Kind != StatusKind.Trace && TryDrawMessage(canvas, view, message, budget))
        {
            return;
        }

        var plain = budget;
        if (view.Freshness == Freshness.Ageing)
        {
            DrawLate(canvas, view, ref plain);
            return;
        }

        var arrow = Icons.GetArrow(view.Arrow);
        plain.Spend(Fonts.Arrows32Night.CountLitPixels(arrow));
        canvas.Figure(Layout32.NightArrowLeft, Layout32.NightArrowTop, arrow, Fonts.Arrows32Night);
        Age32.Draw(canvas, view, view.Level == GlucoseLevel.Normal, ref plain);
        if (message.Kind == StatusKind.Trace)
        {
            DrawClock(canvas, view, plain);
        }
    }

    /// <summary>Draws the clock above the age, without "am" and "pm", if the budget allows it.</summary>
    private static void DrawClock(Canvas canvas, in View view, in LitPixelBudget budget)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var time = TimeStrings.ShortTime(view.State.Now, view.State.Clock, buffer);
        if (budget.Allows(LitPixelBudget.MaxForTime(time, Fonts.Text6)))
        {
            canvas.Text(Layout32.Right, Layout32.Head, time, Fonts.Text6, align: TextAlign.Right);
        }
    }

    /// <summary>Draws the age in place of the arrow.</summary>
    private static void DrawLate(Canvas canvas, in View view, ref LitPixelBudget budget)
    {
        DrawNumber(canvas, view, Fonts.Text8, ref budget);
        DrawMinutes(canvas, view, ref budget);
        var font = budget.Allows(Fonts.Text8.CountLitPixels(view.Times.Late)) ? Fonts.Text8 : Fonts.Text6;
        if (budget.TrySpend(view.Times.Late, font))
        {
            canvas.Text(Layout32.Right, Layout32.Line, view.Times.Late, font, align: TextAlign.Right);
        }
    }

    /// <summary>
    /// Draws the words with the age in minutes, and the arrow and "min" if the budget allows it. False in the other phase, or with a low
    /// budget.
    /// </summary>
    private static bool TryDrawMessage(Canvas canvas, in View view, in StatusMessage message, LitPixelBudget budget)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var late = view.Freshness == Freshness.Ageing;
        var age = view.AgeMinutes == 0 ? view.Times.Age(0, buffer) : ScreenStrings.Number(view.AgeMinutes, buffer);
        var word = message.Tiny;
        var min = word.Length == 0 ? PollingIndicator.CompactDotsLitPixels : Fonts.Text6.CountLitPixels(word);
        var figures = budget.Allows(min + LitPixelBudget.MaxForTime(age, Fonts.Text8)) ? Fonts.Text8 : Fonts.Text6;
        budget.Spend(figures.CountLitPixels(age));
        if (!budget.Allows(min))
        {
            return false;
        }

        var fits = word.Length > 0 && Fonts.Text8.GetWidth(word) <= Layout32.Right - Layout32.StatusLeft;
        var font = fits && budget.TrySpend(word, Fonts.Text8) ? Fonts.Text8 : Fonts.Text6;
        budget.Spend(font == Fonts.Text6 ? min : 0);
        var arrow = Icons.GetArrow(view.Arrow);
        var pointed = budget.TrySpend(Fonts.Arrows32Night.CountLitPixels(arrow));
        var minutes = view.AgeMinutes == 0 || budget.Allows(Fonts.Text6.CountLitPixels(view.Times.Minutes));
        var lasting = message.Kind is not (StatusKind.Polling or StatusKind.Feedback);
        if (lasting && !(pointed && minutes) && !view.State.Animation.IsSecondLabel)
        {
            return false;
        }

        canvas.Figure(Layout32.NightArrowLeft, Layout32.NightArrowTop, pointed ? arrow : "", Fonts.Arrows32Night);
        canvas.Text(Layout32.Right, Layout32.Head, word, font, align: TextAlign.Right);
        if (word.Length == 0)
        {
            PollingIndicator.DrawCompactDots(canvas, view, DotsX, DotsY);
        }

        var unit = minutes && view.AgeMinutes > 0 ? view.Times.Minutes : "";
        if (late)
        {
            canvas.Text(Layout32.Trend, Layout32.NightAgeBaseline, age, figures, align: TextAlign.Center);
            canvas.Text(Layout32.Trend, Layout32.Line, unit, Fonts.Text6, align: TextAlign.Center);
        }
        else
        {
            Age32.Draw(canvas, age, figures, unit, Fonts.Text6);
        }

        return true;
    }

    private static void DrawNumber(Canvas canvas, in View view, BitmapFont font, ref LitPixelBudget budget)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var age = ScreenStrings.Number(view.AgeMinutes, buffer);
        budget.Spend(LitPixelBudget.MaxForTime(age, font));
        canvas.Text(Layout32.Trend, Layout32.NightAgeBaseline, age, font, align: TextAlign.Center);
    }

    private static void DrawMinutes(Canvas canvas, in View view, ref LitPixelBudget budget)
    {
        budget.Spend(Fonts.Text6.CountLitPixels(view.Times.Minutes));
        canvas.Text(Layout32.Trend, Layout32.Line, view.Times.Minutes, Fonts.Text6, align: TextAlign.Center);
    }
}
