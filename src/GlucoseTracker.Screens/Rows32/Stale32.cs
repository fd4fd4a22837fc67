using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>
/// An old value on 32 rows: hollow figures, at night dotted ones, the word and the age; the trend column shows the cause or the old level.
/// </summary>
internal static class Stale32
{
    private const int Middle = 72;
    private const int IconLeft = Middle - 7;
    private const int DotsLeft = Middle - 6;
    private const int DotsRow = 18;
    private const int NightDotsRow = 9;
    private const int LowerBaseline = 19;
    private const int MaxReasonWidth = 27;

    /// <summary>The maximum pixels of the age in its smallest form.</summary>
    private const int MaxAgePixels = 71;

    public static void Draw(Canvas canvas, in View view)
    {
        var message = StatusMessage.FromStale(view, stackalloc char[StatusMessage.BufferLength]);
        HeartbeatDot.Draw(canvas, view);
        if (view.IsNight)
        {
            DrawNight(canvas, view, message);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32Old), 0, view.Text, Fonts.Value32Old);
        canvas.Text(Layout32.Right, Layout32.Baseline, view.Times.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        switch (message.Kind)
        {
            // The feedback for a key replaces the word for seconds; figures and age still show that the value is old.
            case StatusKind.Feedback:
                StatusCorner32.DrawTwoRows(canvas, message.Long, Layout32.Right);
                return;
            case StatusKind.Polling:
                canvas.Figure(IconLeft, 0, Icons.Polling, Fonts.Marks);
                PollingIndicator.DrawDots(canvas, view, DotsLeft, DotsRow);
                break;
            case StatusKind.Snoozed:
                canvas.Figure(IconLeft, 0, message.Icon, Fonts.Marks);
                canvas.Text(Middle, Layout32.Baseline - 2, message.Number, Fonts.Text8, align: TextAlign.Center);
                break;
            default:
                DrawReason(canvas, message);
                break;
        }

        InverseLabel32.DrawOld(canvas, view);
    }

    private static void DrawNight(Canvas canvas, in View view, in StatusMessage message)
    {
        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.Value32NightOld.CountLitPixels(view.Text));
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32NightOld), 1, view.Text, Fonts.Value32NightOld);
        if (message.Kind == StatusKind.Feedback)
        {
            StatusCorner32.DrawTwoRows(canvas, message.Long, Layout32.Right);
            budget.Spend(Fonts.Text6.CountLitPixels(message.Long));
        }
        else
        {
            budget.Spend(DrawNightReason(canvas, view, message));
            var word = view.Strings.Levels.OldTiny;
            var old = !budget.IsLimited
                ? FittedText.Choose(word, Fonts.Bold11, Layout32.WordWidth)
                : FittedText.Choose(word, budget.Allows(Fonts.Text8.CountLitPixels(word) + MaxAgePixels)
                    ? Fonts.Text8
                    : Fonts.Text6, Layout32.WordWidth);
            budget.Spend(old.CountLitPixels(word));
            canvas.Text(Layout32.Right, Layout32.Head, word, old, align: TextAlign.Right);
        }

        Age32.Draw(canvas, view, large: true, ref budget);
    }

    /// <summary>Draws the age and returns its number of pixels.</summary>
    private static int DrawNightReason(Canvas canvas, in View view, in StatusMessage message)
    {
        switch (message.Kind)
        {
            case StatusKind.Polling:
                PollingIndicator.DrawCompactDots(canvas, view, DotsLeft, NightDotsRow);
                return PollingIndicator.CompactDotsLitPixels;
            case StatusKind.Snoozed:
                canvas.Text(Middle, Layout32.SmallBaseline, message.Tiny, Fonts.Text6, align: TextAlign.Center);
                return Fonts.Text6.CountLitPixels(message.Tiny);
            case StatusKind.Label:
                DrawReason(canvas, message);
                return Fonts.Text6.CountLitPixels(message.Tiny);
            default:
                DrawReason(canvas, message);
                return 0;
        }
    }

    /// <summary>Draws the cause, or the level of the old value.</summary>
    private static void DrawReason(Canvas canvas, in StatusMessage message)
    {
        if (message.Kind == StatusKind.Label)
        {
            canvas.Text(Middle, Layout32.SmallBaseline, message.Tiny, Fonts.Text6, align: TextAlign.Center);
        }
        else if (message.Kind == StatusKind.Level)
        {
            var rows = new TwoRows(message.Long, MaxReasonWidth);
            canvas.Text(Middle, Layout32.SmallBaseline, rows.Upper, Fonts.Text6, align: TextAlign.Center);
            canvas.Text(Middle, LowerBaseline, rows.Lower, Fonts.Text6, align: TextAlign.Center);
        }
    }
}
