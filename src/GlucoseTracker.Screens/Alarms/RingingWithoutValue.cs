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

    private static readonly Layout WithLine = new(IconTop: 4, HeadBaseline: 21);
    private static readonly Layout WithoutLine = new(IconTop: 10, HeadBaseline: 27);
    private static readonly TextSpot Line = new(LineX, 40, Fonts.Text8) { Width = ValueZone.FullWidth - LineX };
    private static readonly TextSpot UpperHead = new(HeadX, 14, Fonts.Bold11) { Width = HeadWidth };
    private static readonly TextSpot LowerHead = UpperHead with { Baseline = 28 };

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var known = view.HasReading && !view.IsAgeUnknown;
        var line = known ? view.Strings.LastValue(view, buffer) : view.IsAgeUnknown ? view.Strings.Pages.Describe(view.State.Doubt) : [];
        var layout = line.IsEmpty ? WithoutLine : WithLine;
        layout.Icon.Draw(canvas, Icons.BrokenWaves, ink);
        Line.Draw(canvas, line, ink);
        if (!known)
        {
            layout.Head.Draw(canvas, AlarmLabel.GetWithoutValue(view), ink);
            return;
        }

        Span<char> span = stackalloc char[ScreenStrings.MaxLength];
        UpperHead.Draw(canvas, view.Strings.Pages.NoDataFor, ink);
        LowerHead.Draw(canvas, view.Times.Span(view.AgeMinutes, span), ink);
    }

    /// <summary>The positions of icon and headline.</summary>
    private sealed record Layout(int IconTop, int HeadBaseline)
    {
        public FigureSpot Icon { get; } = new(LineX, IconTop, Fonts.Icons);

        public TextSpot Head { get; } = new(HeadX, HeadBaseline, Fonts.Bold14) { Width = HeadWidth };
    }
}
