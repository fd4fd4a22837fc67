using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The age in place of the arrow, for a late or old value.</summary>
internal static class BigAge
{
    public static void Draw(Canvas canvas, in View view, int middle, Ink ink = Ink.Light)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(middle, 4, ScreenStrings.Number(view.AgeMinutes, buffer), Fonts.Age, ink, TextAlign.Center);
        canvas.Text(middle, 37, view.Times.Minutes, Fonts.Bold9, ink, TextAlign.Center);
    }
}
