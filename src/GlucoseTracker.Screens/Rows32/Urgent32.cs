using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Graphics.Fonts;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>The parts next to an urgent value on 32 rows: the arrow or the large age, the word or another message, and the age.</summary>
internal static class Urgent32
{
    /// <summary>The middle and the baseline of two smaller figures of the age.</summary>
    private const int SmallAgeMiddle = Layout32.Trend - 1;
    private const int SmallAgeBaseline = 16;

    /// <summary>The most columns of a word beside two large figures.</summary>
    private const int MaxBesideAge = 34;

    public static void Draw(Canvas canvas, in View view, Ink ink)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var late = view.Freshness == Freshness.Ageing;
        DrawStatus(canvas, view, ink);
        if (!view.IsBeyondRange && late)
        {
            DrawLate(canvas, view, ink);
        }
        else if (!view.IsBeyondRange)
        {
            canvas.Figure(Layout32.ArrowLeft, Layout32.UrgentArrowTop, Icons.GetArrow(view.Arrow), Fonts.Arrows32, ink);
        }

        var age = late && view.IsBeyondRange
            ? view.Times.AgeLate(view.AgeMinutes, buffer)
            : late
            ? view.Times.Late
            : view.Times.Age(view.AgeMinutes, buffer);
        var columns = view.IsBeyondRange ? Layout32.LineWidth : Layout32.WordWidth;
        FittedText.Draw(canvas, Layout32.RightInBlock, Layout32.UrgentAgeBaseline, age, Fonts.Bold8, columns, ink, TextAlign.Right);
        HeartbeatDot.Draw(canvas, view, ink);
    }

    /// <summary>Draws the age in place of the arrow. HIGH leaves less space than LOW: too little for two large figures.</summary>
    private static void DrawLate(Canvas canvas, in View view, Ink ink)
    {
        var word = view.Strings.Levels.GetLevel(view.IsHigh);
        var isNarrow = view.IsLow && GetLevelFont(word).GetWidth(word) <= MaxBesideAge;
        if (isNarrow || view.AgeMinutes < 10)
        {
            Glance32.DrawAge(canvas, view, ink);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Text(SmallAgeMiddle, SmallAgeBaseline, ScreenStrings.Number(view.AgeMinutes, buffer), Fonts.Bold14, ink, TextAlign.Center);
        canvas.Text(SmallAgeMiddle, Layout32.Baseline, view.Times.Minutes, Fonts.Text6, ink, TextAlign.Center);
    }

    private static BitmapFont GetLevelFont(string word) =>
        FittedText.Choose(word, Fonts.Bold11, Layout32.WordWidth, Layout32.UpperBaseline);

    private static void DrawStatus(Canvas canvas, in View view, Ink ink)
    {
        var message = StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength]);
        switch (message.Kind)
        {
            case StatusKind.Snoozed:
                StatusCorner32.DrawSnoozed(canvas, message, Layout32.RightInBlock, ink);
                break;
            case StatusKind.Label:
                FittedText.Draw(
                    canvas, Layout32.RightInBlock, Layout32.UpperBaseline, message.Tiny, Fonts.Bold8, Layout32.WordWidth, ink,
                    TextAlign.Right);
                break;
            case StatusKind.Feedback:
                StatusCorner32.DrawTwoRows(canvas, message.Long, Layout32.RightInBlock, ink);
                break;
            default:
                DrawWord(canvas, view, message, ink);
                break;
        }
    }

    /// <summary>Draws the word, which stays during a poll, and moving dots below it.</summary>
    private static void DrawWord(Canvas canvas, in View view, in StatusMessage message, Ink ink)
    {
        if (view.IsBeyondRange)
        {
            var range = view.Strings.Levels.GetBeyondRange(view.IsHigh);
            FittedText.Draw(
                canvas, Layout32.RightInBlock, Layout32.UpperBaseline, range, Fonts.Bold8, Layout32.LineWidth, ink, TextAlign.Right);
        }
        else
        {
            var word = view.Strings.Levels.GetLevel(view.IsHigh);
            canvas.Text(Layout32.RightInBlock, Layout32.UpperBaseline, word, GetLevelFont(word), ink, TextAlign.Right);
        }

        if (message.IsPolling)
        {
            PollingIndicator.DrawDots(canvas, view, 100, 15, ink);
        }
    }
}
