using GlucoseTracker.Domain.Readings;
using GlucoseTracker.Graphics.Drawing;
using GlucoseTracker.Screens.Glance;
using GlucoseTracker.Screens.Parts;
using GlucoseTracker.Screens.Strings;

namespace GlucoseTracker.Screens.Night;

/// <summary>
/// The rows below the number at night: the clock or a message, and the age, without a trace and inverse labels. When the budget is low, one
/// word replaces a message.
/// </summary>
internal static class NightStatusBar
{
    private const int MarkGap = 6;

    /// <summary>Between the minutes of quiet and the age, so that 48 and 3 min are never read as 483 min.</summary>
    private const int NumberGap = 5;

    private const int NumberAfterIcon = 16;
    private const int WordsWidth = 88;
    private const int SnoozedWidth = 68;

    /// <summary>The maximum pixels of the single words; a test verifies it.</summary>
    public const int MaxWordPixels = 82;

    public static void Draw(Canvas canvas, in View view, ref LitPixelBudget budget)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var message = StatusMessage.From(view, stackalloc char[StatusMessage.BufferLength]);
        var font = view.IsUrgent ? Fonts.Bold9 : Fonts.Text8;
        if (view.Freshness == Freshness.Fresh)
        {
            var age = view.Times.Age(view.AgeMinutes, buffer);
            budget.Spend(LitPixelBudget.MaxForTime(age, font));
            canvas.Text(Layout64.Right, Layout64.StatusBaseline, age, font, align: TextAlign.Right);
            DrawMessage(canvas, view, message, ref budget, 0);
            return;
        }

        var late = view.HasLabel ? 0 : font.CountLitPixels(view.Times.Late);
        DrawMessage(canvas, view, message, ref budget, late);
        if (late > 0 && budget.TrySpend(late))
        {
            canvas.Text(Layout64.Right, Layout64.StatusBaseline, view.Times.Late, font, align: TextAlign.Right);
        }
    }

    /// <summary>The minimum pixels of the status bar.</summary>
    public static int GetMinPixels(in View view) =>
        StatusChoice.Select(view) == StatusKind.Trace && !view.HasNotice ? Fonts.Text8.CountLitPixels(view.Times.Late) : MaxWordPixels;

    public static void DrawClock(Canvas canvas, in View view)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        canvas.Text(0, Layout64.StatusBaseline, view.Times.TimeOfDay(view.State.Now, view.State.Clock, buffer), Fonts.Text8);
    }

    /// <summary>Draws the words, or one word instead.</summary>
    public static void DrawWords(Canvas canvas, int x, ReadOnlySpan<char> words, string word, ref LitPixelBudget budget)
    {
        var columns = x == 0 ? WordsWidth : Layout64.Right - x;
        var font = FittedText.Choose(words, Fonts.Text8, columns);
        var all = budget.TrySpend(words, font);
        font = all ? font : FittedText.Choose(word, Fonts.Text8, columns);
        budget.Spend(all ? 0 : font.CountLitPixels(word));
        canvas.Text(x, Layout64.StatusBaseline, all ? words : word, font);
    }

    /// <summary>Draws the polling indicator; with a low budget the small word and small dots.</summary>
    public static void DrawPolling(Canvas canvas, in View view, int x, ref LitPixelBudget budget)
    {
        if (budget.TrySpend(PollingIndicator.CountLitPixels(view, Fonts.Text8)))
        {
            PollingIndicator.Draw(canvas, view, x, Fonts.Text8);
        }
        else
        {
            budget.Spend(PollingIndicator.CountCompactLitPixels(view));
            PollingIndicator.DrawCompact(canvas, view, x);
        }
    }

    private static void DrawMessage(Canvas canvas, in View view, in StatusMessage message, ref LitPixelBudget budget, int late)
    {
        switch (message.Kind)
        {
            case StatusKind.Trace:
                DrawClock(canvas, view, ref budget, late);
                break;
            case StatusKind.Polling:
                DrawPolling(canvas, view, 0, ref budget);
                break;
            case StatusKind.Snoozed:
                DrawSnoozed(canvas, view, message, ref budget);
                break;
            case StatusKind.Level:
                StatusBar.DrawLevel(canvas, message);
                break;
            case StatusKind.BeyondRange:
                FittedText.Draw(canvas, 0, Layout64.StatusBaseline - 1, message.Long, Fonts.Bold9, WordsWidth - 4);
                break;
            default:
                DrawWords(canvas, 0, message.Long, message.Tiny, ref budget);
                break;
        }
    }

    /// <summary>Draws the clock if the budget allows it beside <paramref name="late"/>, if necessary without "am" and "pm".</summary>
    private static void DrawClock(Canvas canvas, in View view, ref LitPixelBudget budget, int late)
    {
        Span<char> buffer = stackalloc char[ScreenStrings.MaxLength];
        var time = view.Times.TimeOfDay(view.State.Now, view.State.Clock, buffer);
        if (!budget.Allows(late + LitPixelBudget.MaxForTime(time, Fonts.Text8)))
        {
            time = TimeStrings.ShortTime(view.State.Now, view.State.Clock, buffer);
        }

        var min = LitPixelBudget.MaxForTime(time, Fonts.Text8);
        if (budget.Allows(late + min) && budget.TrySpend(min))
        {
            canvas.Text(0, Layout64.StatusBaseline, time, Fonts.Text8);
        }
    }

    /// <summary>Draws LOW or HIGH, which replaces the block at night, followed by the icon and the minutes.</summary>
    private static void DrawSnoozed(Canvas canvas, in View view, in StatusMessage message, ref LitPixelBudget budget)
    {
        var keepsWord = (view.IsOutOfRange || view.IsUrgent) && !view.IsBeyondRange;
        var word = view.Strings.Levels.GetLevel(view.IsHigh);
        var number = Fonts.Text8.GetWidth(message.Number);
        var level = StatusBar.GetLevelFont(word, Layout64.Right - GetAgeWidth(view) - NumberGap - number - NumberAfterIcon - MarkGap);
        var x = keepsWord ? level.GetWidth(word) + MarkGap : 0;
        canvas.Text(0, StatusBar.GetLevelBaseline(level), keepsWord ? word : "", level);

        var all = LitPixelBudget.MaxForTime(message.Long, Fonts.Text8);
        if (!budget.TrySpend(all + Fonts.Marks.CountLitPixels(message.Icon)))
        {
            DrawWords(canvas, 0, budget.Allows(all) ? message.Long : message.Tiny, message.Tiny, ref budget);
            return;
        }

        canvas.Figure(x, Layout64.StatusTop, message.Icon, Fonts.Marks);
        var left = x + (keepsWord ? NumberAfterIcon : Layout64.TextAfterIcon);
        FittedText.Draw(canvas, left, Layout64.StatusBaseline, keepsWord ? message.Number : message.Long, Fonts.Text8, SnoozedWidth);
    }

    /// <summary>The columns of the age, or of the word for a late value.</summary>
    private static int GetAgeWidth(in View view)
    {
        var font = view.IsUrgent ? Fonts.Bold9 : Fonts.Text8;
        return font.GetWidth(view.Freshness == Freshness.Fresh
            ? view.Times.Age(view.AgeMinutes, stackalloc char[ScreenStrings.MaxLength]) : view.Times.Late);
    }
}
