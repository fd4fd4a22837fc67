using GlucoseTracker.Domain.Alarms;
using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Domain.Values;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Alarms;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.State;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// An alarm rings on 32 rows: on a block that covers the whole panel, and the same on black with a bell. At night there is no block; the
/// label around the word appears and disappears. Without keys, the second picture names the way to answer the alarm in place of the word.
/// </summary>
internal static class Ringing32
{
    private const int BellX = 108;
    private const int BellTop = 7;

    /// <summary>The bell in place of the arrow: its first column, and its first row beside a late or old value.</summary>
    private const int SmallBellX = Layout32.Trend - 7;
    private const int SmallBellTopWithAge = 2;

    /// <summary>The columns by which arrow and bell move to the left at night, where the label needs more space.</summary>
    private const int NightShift = 4;

    /// <summary>The baseline of the headline without a line below.</summary>
    private const int OnlyHeadBaseline = 19;

    /// <summary>The block covers the panel and the margin of the pixel shift.</summary>
    private const int BlockLeft = -PixelShift.MaxOffset;
    private const int BlockWidth = 128;
    private const int BlockHeight = 32;

    private const int BesideBell = BellX - Layout32.TextX - 1;

    public static void Draw(Canvas canvas, in View view)
    {
        var block = !view.IsNight && !view.State.Animation.IsSecondRingingFrame;
        var ink = block ? Ink.Dark : Ink.Light;
        if (block)
        {
            canvas.Box(BlockLeft, canvas.GlassTop, BlockWidth, BlockHeight, corner: Corner.Small);
        }

        if (view.HasNoValue)
        {
            DrawWithoutValue(canvas, view, ink);
            return;
        }

        var solid = block ? Fonts.Value32OnBlock : Fonts.Value32;
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32), 0, view.Text, view.ShowsOldWhileRinging ? Fonts.Value32Old : solid, ink);
        DrawArrowOrBell(canvas, view, ink);
        DrawWord(canvas, view, ink);

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var age = view.Freshness == Freshness.Ageing
            ? view.Times.AgeLate(view.AgeMinutes, buffer)
            : view.Times.Age(view.AgeMinutes, buffer);
        FittedText.Draw(
            canvas, Layout32.RightInBlock, Layout32.UrgentAgeBaseline, age, Fonts.Bold8, Layout32.LineWidth, ink, TextAlign.Right);
    }

    /// <summary>
    /// The arrow on the block, the bell on the dark one; without an arrow the bell on both. At night the label needs some of the space.
    /// </summary>
    private static void DrawArrowOrBell(Canvas canvas, in View view, Ink ink)
    {
        var shift = view.IsNight ? NightShift : 0;
        if (view.State.Animation.IsSecondRingingFrame || view.Arrow == Trend.Unknown)
        {
            var top = view.Freshness == Freshness.Fresh ? BellTop : SmallBellTopWithAge;
            canvas.Figure(SmallBellX - shift, top, Icons.Bell, Fonts.Marks, ink);
        }
        else if (view.State.Alarm!.Kind != AlarmKind.SensorEnding)
        {
            canvas.Figure(Layout32.ArrowLeft - shift, Layout32.UrgentArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows32, ink);
        }
    }

    private static bool ShowsAnswerWay(in View view) => view.State.Keys == KeySet.None && view.State.Animation.IsSecondRingingFrame;

    private static void DrawWord(Canvas canvas, in View view, Ink ink)
    {
        if (ShowsAnswerWay(view))
        {
            var way = view.Strings.Keys.GetAnswerWay(view.State);
            canvas.Text(Layout32.RightInBlock, Layout32.UpperBaseline, way, Fonts.Text6, ink, TextAlign.Right);
            return;
        }

        var label = AlarmLabel.FromTiny(view);
        if (view.IsNight && !view.State.Animation.IsSecondRingingFrame)
        {
            InverseLabel32.DrawAlarm(canvas, label);
            return;
        }

        canvas.Text(Layout32.RightInBlock, Layout32.UpperBaseline, label.Word, InverseLabel32.GetFont(label), ink, TextAlign.Right);
    }

    private static void DrawWithoutValue(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        Span<char> line = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(0, Layout32.IconTop, Icons.BrokenWaves, Fonts.Icons, ink);
        if (view.IsAgeUnknown || view.HasReading)
        {
            var text = ShowsAnswerWay(view) ? view.Strings.Keys.GetAnswerWay(view.State) : view.IsAgeUnknown
                ? view.Strings.Pages.Describe(view.State.Doubt)
                : view.Times.ForSpan(view.Times.Span(view.AgeMinutes, buffer), line);
            FittedText.Draw(canvas, Layout32.TextX, Layout32.Head, AlarmLabel.GetWithoutValue(view), Fonts.Bold11, BesideBell, ink);
            FittedText.Draw(canvas, Layout32.TextX, Layout32.Line, text, Fonts.Bold8, BesideBell, ink);
        }
        else
        {
            var way = ShowsAnswerWay(view) ? view.Strings.Keys.GetAnswerWay(view.State) : "";
            var baseline = way.Length > 0 ? Layout32.Head : OnlyHeadBaseline;
            FittedText.Draw(canvas, Layout32.TextX, baseline, view.Strings.Pages.NoData, Fonts.Bold11, BesideBell, ink);
            canvas.Text(Layout32.TextX, Layout32.Line, way, Fonts.Bold8, ink);
        }

        if (!view.IsNight || view.State.Animation.IsSecondRingingFrame)
        {
            canvas.Figure(BellX, BellTop, Icons.Bell, Fonts.Marks, ink);
        }
    }
}
