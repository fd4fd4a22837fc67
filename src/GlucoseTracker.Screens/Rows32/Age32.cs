using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The age in the lower right corner at night on 32 rows, as large as the budget allows.</summary>
internal static class Age32
{
    /// <summary>Columns between a number and "min".</summary>
    private const int MinutesGap = 3;

    /// <summary>
    /// Draws the age within the budget, which is charged with the maximum pixels of the figures; without "min" if the budget does not allow
    /// it.
    /// </summary>
    public static void Draw(Canvas canvas, in View view, bool large, ref LitPixelBudget budget)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        Span<char> number = stackalloc char[ScreenStrings.MaxLength];
        var age = view.Times.Age(view.AgeMinutes, buffer);
        var text = ScreenStrings.Number(view.AgeMinutes, number);
        var minutes = Fonts.Text6.CountLitPixels(view.Times.Minutes);
        if (view.AgeMinutes is 0 or >= 60 || (large && budget.Allows(LitPixelBudget.MaxForTime(age, Fonts.Text8))))
        {
            var font = budget.Allows(LitPixelBudget.MaxForTime(age, Fonts.Text8)) ? Fonts.Text8 : Fonts.Text6;
            budget.Spend(LitPixelBudget.MaxForTime(age, font));
            canvas.Text(Layout32.Right, Layout32.Line, age, font, align: TextAlign.Right);
        }
        else if (budget.Allows(LitPixelBudget.MaxForTime(text, Fonts.Text6) + minutes))
        {
            var font = budget.Allows(LitPixelBudget.MaxForTime(text, Fonts.Text8) + minutes) ? Fonts.Text8 : Fonts.Text6;
            budget.Spend(LitPixelBudget.MaxForTime(text, font) + minutes);
            Draw(canvas, text, font, view.Times.Minutes, Fonts.Text6);
        }
        else
        {
            budget.Spend(LitPixelBudget.MaxForTime(text, Fonts.Text8));
            canvas.Text(Layout32.Right, Layout32.Line, text, Fonts.Text8, align: TextAlign.Right);
        }
    }

    /// <summary>Draws a number and its unit, which can be empty, in different fonts.</summary>
    public static void Draw(Canvas canvas, ReadOnlySpan<char> number, BitmapFont figures, string unit, BitmapFont font)
    {
        canvas.Text(Layout32.Right, Layout32.Line, unit, font, align: TextAlign.Right);
        var right = unit.Length == 0 ? Layout32.Right : Layout32.Right - font.GetWidth(unit) - MinutesGap;
        canvas.Text(right, Layout32.Line, number, figures, align: TextAlign.Right);
    }
}
