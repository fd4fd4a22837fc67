using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Alarms;

/// <summary>
/// The screen of a ringing alarm when no value can be shown: there is no reading, the last one is too old, or its age is unknown. An alarm
/// on a value that rings by the order of arrival keeps its word; every other alarm is a no-data alarm.
/// </summary>
internal static class RingingWithoutValue
{
    private const int HeadX = 37;
    private const int LineX = 7;
    private const int HeadWidth = ValueZone.FullWidth - HeadX;

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var known = view.HasReading && !view.IsAgeUnknown;
        var line = known ? view.Strings.LastValue(view, buffer) : view.IsAgeUnknown ? view.Strings.Pages.Describe(view.State.Doubt) : [];
        canvas.Figure(LineX, line.IsEmpty ? 10 : 4, Icons.BrokenWaves, Fonts.Icons, ink);
        FittedText.Draw(canvas, LineX, 40, line, Fonts.Text8, ValueZone.FullWidth - LineX, ink);
        if (!known)
        {
            FittedText.Draw(canvas, HeadX, line.IsEmpty ? 27 : 21, AlarmLabel.GetWithoutValue(view), Fonts.Bold14, HeadWidth, ink);
            return;
        }

        Span<char> span = stackalloc char[ScreenStrings.MaxLength];
        FittedText.Draw(canvas, HeadX, 14, view.Strings.Pages.NoDataFor, Fonts.Bold11, HeadWidth, ink);
        FittedText.Draw(canvas, HeadX, 28, view.Times.Span(view.AgeMinutes, span), Fonts.Bold11, HeadWidth, ink);
    }
}
