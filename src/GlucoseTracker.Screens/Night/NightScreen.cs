using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Night;

/// <summary>
/// The night layout with figures of one-pixel lines. The amount of light increases with the level: word, solid figures, label; never a
/// block.
/// </summary>
internal static class NightScreen
{
    /// <summary>The first row of the number without a bracket.</summary>
    public const int ValueTop = 2;

    /// <summary>The first row of the number with a bracket above it, and below it.</summary>
    private const int ValueTopBelowBracket = 4;
    private const int ValueTopAboveBracket = 0;

    private const int Leg = 8;
    private const int BracketMargin = 8;
    private const int AgeBaseline = 18;
    private const int UnitBaseline = 31;

    private static readonly FigureSpot Arrow = new(98, 9, Fonts.ArrowsNight);

    public static void Draw(Canvas canvas, in View view)
    {
        var budget = new LitPixelBudget(view);
        if (view.IsUrgent)
        {
            DrawUrgent(canvas, view);
        }
        else
        {
            DrawInRange(canvas, view, ref budget);
        }

        NightStatusBar.Draw(canvas, view, ref budget);
        HeartbeatDot.Draw(canvas, view);
    }

    /// <summary>Draws the age in place of the arrow; a smaller one when the budget is too low for both.</summary>
    public static void DrawAge(Canvas canvas, in View view, ref LitPixelBudget budget, int words)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var age = ScreenStrings.Number(view.AgeMinutes, buffer);
        var minutes = view.Times.Minutes;
        var large = budget.Allows(words + Light(age, Fonts.Bold14, Fonts.Text8, minutes));
        var (figures, unit) = large ? (Fonts.Bold14, Fonts.Text8) : (Fonts.Bold11, Fonts.Text6);
        budget.Spend(Light(age, figures, unit, minutes));
        canvas.Text(Layout64.Normal.AgeMiddle, AgeBaseline, age, figures, align: TextAlign.Center);
        canvas.Text(Layout64.Normal.AgeMiddle, UnitBaseline, minutes, unit, align: TextAlign.Center);

        // The size is the same from the first late minute on.
        static int Light(ReadOnlySpan<char> age, BitmapFont figures, BitmapFont unit, string minutes) =>
            LitPixelBudget.MaxForNumber(age.Length == 1 ? "10" : age, figures) + unit.CountLitPixels(minutes);
    }

    private static void DrawUrgent(Canvas canvas, in View view)
    {
        var width = view.UsesFullWidth ? ValueZone.FullWidth : ValueZone.Width;
        canvas.Figure(ValueZone.GetLeft(view, Fonts.Value, width), ValueZone.Top, view.Text, Fonts.Value);
        if (view.Freshness == Freshness.Ageing)
        {
            BigAge.Draw(canvas, view, Layout64.Block.AgeMiddle);
        }
        else
        {
            TrendColumn.Draw(canvas, view, Layout64.Block.TrendLeft);
        }
    }

    private static void DrawInRange(Canvas canvas, in View view, ref LitPixelBudget budget)
    {
        var width = Fonts.ValueNight.GetWidth(view.Text);
        var left = (ValueZone.Width - width) / 2;
        budget.Spend(Fonts.ValueNight.CountLitPixels(view.Text));
        if (view.IsHigh || view.IsLow)
        {
            var x0 = Math.Max(0, left - BracketMargin);
            var x1 = Math.Min(ValueZone.Width, left + width + BracketMargin) - 1;
            var legs = view.IsHigh ? 0 : ValueZone.Height - Leg;
            canvas.DottedRow(x0, x1, view.IsHigh ? 0 : ValueZone.Height - 1, 2);
            canvas.Box(x0, legs, 1, Leg);
            canvas.Box(x1, legs, 1, Leg);
            budget.Spend(((x1 - x0) / 2) + (2 * Leg));
        }

        var top = view.IsHigh ? ValueTopBelowBracket : view.IsLow ? ValueTopAboveBracket : ValueTop;
        canvas.Figure(left, top, view.Text, Fonts.ValueNight);
        if (view.Freshness == Freshness.Ageing)
        {
            DrawAge(canvas, view, ref budget, NightStatusBar.GetMinPixels(view));
            return;
        }

        var arrow = Icons.GetArrow(view.Arrow);
        budget.Spend(Fonts.ArrowsNight.CountLitPixels(arrow));
        Arrow.Draw(canvas, arrow);
    }
}
