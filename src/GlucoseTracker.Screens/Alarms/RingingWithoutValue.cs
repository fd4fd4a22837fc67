using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Words;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>
/// An alarm when there is no value to show: never one, none for an hour, or no clock to tell its age by. An alarm on a value that rings by
/// the order of arrival keeps its word; any other is one for no data.
/// </summary>
internal static class RingingWithoutValue
{
    private const int HeadX = 37;
    private const int LineX = 7;

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenWords.Longest];
        var known = view.HasReading && !view.AgeUnknown;
        var line = known ? ScreenWords.Last(view, buffer) : view.AgeUnknown ? ScreenWords.Of(view.State.Doubt) : [];
        canvas.Figure(LineX, line.IsEmpty ? 10 : 4, Icons.BrokenWaves, Fonts.Icons, ink);
        canvas.Text(LineX, 40, line, Fonts.Text8, ink);
        if (!known)
        {
            canvas.Text(HeadX, line.IsEmpty ? 27 : 21, AlarmWord.WithoutValue(view), Fonts.Bold14, ink);
            return;
        }

        Span<char> span = stackalloc char[ScreenWords.Longest];
        canvas.Text(HeadX, 14, ScreenWords.NoDataFor, Fonts.Bold11, ink);
        canvas.Text(HeadX, 28, ScreenWords.Span(view.AgeMinutes, span), Fonts.Bold11, ink);
    }
}
