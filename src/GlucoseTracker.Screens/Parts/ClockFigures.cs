using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Parts;

/// <summary>
/// The time of day in large figures: always two for the hour and two for the minute, with the colon in the same column. A glucose value
/// has at most three figures and no colon, so that 01:05 cannot be read as 105.
/// </summary>
/// <param name="font">The font of the figures, which has no colon.</param>
/// <param name="dot">The rows and columns of one of the two dots of the colon.</param>
/// <param name="gap">The columns between the colon and the figures.</param>
internal sealed class ClockFigures(BitmapFont font, int dot, int gap)
{
    /// <summary>Draws the time with the middle of its colon at a column.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="view">The state with the time.</param>
    /// <param name="middle">The column of the colon.</param>
    /// <param name="top">The first row of the figures.</param>
    public void Draw(Canvas canvas, in View view, int middle, int top)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var time = TimeStrings.PaddedTime(view.State.Now, view.State.Clock, buffer);
        var left = middle - (dot / 2);
        canvas.Figure(left - gap - 1, top, time[..2], font, align: TextAlign.Right);
        canvas.Box(left, top + (font.Ascent / 3) - (dot / 2), dot, dot);
        canvas.Box(left, top + (2 * font.Ascent / 3) - (dot / 2), dot, dot);
        canvas.Figure(left + dot + gap, top, time[2..], font);
    }
}
