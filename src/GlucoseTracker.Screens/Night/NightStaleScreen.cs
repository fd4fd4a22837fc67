using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Night;

/// <summary>An old value at night: dotted figures, half of hardly anything, and the word. The clock gives way to it.</summary>
internal static class NightStaleScreen
{
    private const int BesideOld = 39;

    public static void Draw(Canvas canvas, in View view)
    {
        var budget = new LitPixelBudget(view);
        budget.Spend(Fonts.ValueNightOld.CountLitPixels(view.Text));
        canvas.Figure(ValueZone.GetLeft(view, Fonts.ValueNightOld, ValueZone.Width), 2, view.Text, Fonts.ValueNightOld);
        NightScreen.DrawAge(canvas, view, ref budget, Fonts.Bold11.CountLitPixels(ScreenStrings.Old));
        HeartbeatDot.Draw(canvas, view);

        var beside = StaleStatusChoice.Select(view);
        if (beside == StatusKind.Trace)
        {
            canvas.Text(47, 58, ScreenStrings.Old, Fonts.Bold11, align: TextAlign.Center);
            return;
        }

        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var words = GetLong(view, beside, buffer);
        var said = beside == StatusKind.Polling ? PollingIndicator.CountLitPixels(Fonts.Text8) : Fonts.Text8.CountLitPixels(words);
        var old = budget.Allows(Fonts.Bold11.CountLitPixels(ScreenStrings.Old) + said) ? Fonts.Bold11 : Fonts.Text8;
        budget.Spend(old.CountLitPixels(ScreenStrings.Old));
        canvas.Text(0, 58, ScreenStrings.Old, old);
        if (beside == StatusKind.Polling)
        {
            NightStatusBar.DrawPolling(canvas, view, BesideOld, ref budget);
        }
        else
        {
            NightStatusBar.DrawWords(canvas, BesideOld, words, GetTiny(view, beside), ref budget);
        }
    }

    private static ReadOnlySpan<char> GetLong(in View view, StatusKind beside, Span<char> buffer) => beside switch
    {
        StatusKind.Feedback => ScreenStrings.Feedback(view.State.Feedback!.Value, buffer),
        StatusKind.Snoozed => ScreenStrings.Snoozed(view.State.Alarm!.MinutesLeft, buffer),
        StatusKind.Label => LabelStrings.Write(view, buffer),
        StatusKind.Level => ScreenStrings.GetPastLevel(view.IsHigh),
        _ => [],
    };

    /// <summary>The one word for them. What was out of range has light for all.</summary>
    private static string GetTiny(in View view, StatusKind beside) => beside switch
    {
        StatusKind.Feedback => ScreenStrings.GetFeedbackTiny(view.State.Feedback!.Value),
        StatusKind.Snoozed => ScreenStrings.SnoozedTiny,
        StatusKind.Label => LabelStrings.GetTiny(view),
        _ => "",
    };
}
