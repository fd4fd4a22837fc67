using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Night;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Rows32;

/// <summary>An old value on 32 rows: hollow figures, by night dotted ones, the word, the age; in the trend column why, or what it was.</summary>
internal static class Stale32
{
    private const int Middle = 72;

    /// <summary>What the age lights at most, in its smallest form.</summary>
    private const int MaxAgePixels = 71;

    public static void Draw(Canvas canvas, in View view)
    {
        var beside = StaleStatusChoice.Select(view);
        HeartbeatDot.Draw(canvas, view);
        if (view.IsNight)
        {
            DrawNight(canvas, view, beside);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32Old), 0, view.Text, Fonts.Value32Old);
        canvas.Text(Layout32.Right, Layout32.Baseline, ScreenStrings.Age(view.AgeMinutes, buffer), Fonts.Bold9, align: TextAlign.Right);
        switch (beside)
        {
            // The answer to a key takes the word's place for seconds; the figures and the age still say it.
            case StatusKind.Feedback:
                StatusCorner32.DrawFeedback(canvas, view.State.Feedback!.Value, Layout32.Right);
                return;
            case StatusKind.Polling:
                canvas.Figure(Middle - 7, 0, Icons.Polling, Fonts.Marks);
                PollingIndicator.DrawDots(canvas, view, Middle - 6, 18);
                break;
            case StatusKind.Snoozed:
                canvas.Figure(Middle - 7, 0, Icons.SnoozedBell, Fonts.Marks);
                canvas.Text(Middle, Layout32.Baseline - 2, ScreenStrings.Number(view.State.Alarm!.MinutesLeft, buffer), Fonts.Text8, align: TextAlign.Center);
                break;
            default:
                DrawReason(canvas, view, beside);
                break;
        }

        InverseLabel32.DrawWord(canvas, ScreenStrings.Old);
    }

    private static void DrawNight(Canvas canvas, in View view, StatusKind beside)
    {
        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.Value32NightOld.CountLitPixels(view.Text));
        canvas.Figure(Value32.GetLeft(view, Fonts.Value32NightOld), 1, view.Text, Fonts.Value32NightOld);
        if (beside == StatusKind.Feedback)
        {
            StatusCorner32.DrawFeedback(canvas, view.State.Feedback!.Value, Layout32.Right);
            budget.Spend(StatusCorner32.CountFeedbackPixels(view.State.Feedback!.Value));
        }
        else
        {
            budget.Spend(DrawNightReason(canvas, view, beside));
            var old = !budget.IsLimited ? Fonts.Bold11 : budget.Allows(Fonts.Text8.CountLitPixels(ScreenStrings.Old) + MaxAgePixels) ? Fonts.Text8 : Fonts.Text6;
            budget.Spend(old.CountLitPixels(ScreenStrings.Old));
            canvas.Text(Layout32.Right, Layout32.Head, ScreenStrings.Old, old, align: TextAlign.Right);
        }

        Age32.Draw(canvas, view, large: true, ref budget);
    }

    /// <summary>Draws it and returns its light.</summary>
    private static int DrawNightReason(Canvas canvas, in View view, StatusKind beside)
    {
        switch (beside)
        {
            case StatusKind.Polling:
                PollingIndicator.DrawCompactDots(canvas, view, Middle - 6, 9);
                return PollingIndicator.CompactDotsLitPixels;
            case StatusKind.Snoozed:
                canvas.Text(Middle, 10, ScreenStrings.SnoozedTiny, Fonts.Text6, align: TextAlign.Center);
                return Fonts.Text6.CountLitPixels(ScreenStrings.SnoozedTiny);
            case StatusKind.Label:
                DrawReason(canvas, view, beside);
                return Fonts.Text6.CountLitPixels(LabelStrings.GetTiny(view));
            default:
                DrawReason(canvas, view, beside);
                return 0;
        }
    }

    /// <summary>The cause, or what an old value was.</summary>
    private static void DrawReason(Canvas canvas, in View view, StatusKind beside)
    {
        if (beside == StatusKind.Label)
        {
            canvas.Text(Middle, 10, LabelStrings.GetTiny(view), Fonts.Text6, align: TextAlign.Center);
        }
        else if (beside == StatusKind.Level)
        {
            var words = ScreenStrings.GetPastLevel(view.IsHigh).AsSpan();
            var space = words.IndexOf(' ');
            canvas.Text(Middle, 10, words[..space], Fonts.Text6, align: TextAlign.Center);
            canvas.Text(Middle, 19, words[(space + 1)..], Fonts.Text6, align: TextAlign.Center);
        }
    }
}
