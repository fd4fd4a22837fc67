using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Parts;

/// <summary>The age in place of the arrow, for a late or old value.</summary>
internal static class BigAge
{
    private const int Top = 4;

    /// <summary>The rows from the first row of the number to the baseline of its unit.</summary>
    private const int UnitOffset = 33;

    /// <summary>Draws the number of minutes and its unit.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="view">The state with the age.</param>
    /// <param name="middle">The middle column.</param>
    /// <param name="ink">Light, or dark on a block.</param>
    /// <param name="top">The first row of the number.</param>
    public static void Draw(Canvas canvas, in View view, int middle, Ink ink = Ink.Light, int top = Top)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(middle, top, ScreenStrings.Number(view.AgeMinutes, buffer), Fonts.Age, ink, TextAlign.Center);
        canvas.Text(middle, top + UnitOffset, view.Times.Minutes, Fonts.Bold9, ink, TextAlign.Center);
    }
}
