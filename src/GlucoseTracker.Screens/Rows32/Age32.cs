using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The age in the lower right corner at night on 32 rows, as large as the light allows.</summary>
internal static class Age32
{
    /// <summary>Columns between a number and "min".</summary>
    private const int MinutesGap = 3;

    /// <summary>Draws it. It comes last, so what light is left is for it; without enough for "min" the number stands alone.</summary>
    public static void Draw(Canvas canvas, in View view, bool large, ref NightLight light)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        Span<char> number = stackalloc char[ScreenWords.Longest];
        var age = ScreenWords.Age(view.AgeMinutes, buffer);
        var text = ScreenWords.Number(view.AgeMinutes, number);
        var minutes = Fonts.Text6.Light(ScreenWords.Minutes);
        if (view.AgeMinutes is 0 or >= 60 || (large && light.Has(NightLight.OfTime(age, Fonts.Text8))))
        {
            var font = light.Has(NightLight.OfTime(age, Fonts.Text8)) ? Fonts.Text8 : Fonts.Text6;
            canvas.Text(Place32.Right, Place32.Line, age, font, align: TextAlign.Right);
        }
        else if (light.Has(NightLight.OfTime(text, Fonts.Text6) + minutes))
        {
            var font = light.Has(NightLight.OfTime(text, Fonts.Text8) + minutes) ? Fonts.Text8 : Fonts.Text6;
            Draw(canvas, text, font, ScreenWords.Minutes, Fonts.Text6);
        }
        else
        {
            canvas.Text(Place32.Right, Place32.Line, text, Fonts.Text8, align: TextAlign.Right);
        }
    }

    /// <summary>A number and its unit, which may be empty, in fonts of their own.</summary>
    public static void Draw(Canvas canvas, ReadOnlySpan<char> number, BitmapFont figures, string unit, BitmapFont font)
    {
        canvas.Text(Place32.Right, Place32.Line, unit, font, align: TextAlign.Right);
        var right = unit.Length == 0 ? Place32.Right : Place32.Right - font.Width(unit) - MinutesGap;
        canvas.Text(right, Place32.Line, number, figures, align: TextAlign.Right);
    }
}
